package org.redress.marketplace.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Contract;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent;

/** Reads a reported event; which fields its type knows is for the orders to say. */
public final class EventReader {

  private EventReader() {}

  public static ReportEvent event(Fields event) {
    var source = event.optional("source", Kinds.word(ReportEvent.Source.class));
    return new ReportEvent(
        event.required("type", Kinds.word(EventType.class)),
        event.required("occurredAt", Kinds.INSTANT),
        source == null ? ReportEvent.Source.MARKETPLACE : source,
        details(event));
  }

  private static ReportEvent.Details details(Fields event) {
    return new ReportEvent.Details(
        event.optional("parcel", Kinds.name(100)),
        lines(event),
        event.optional("carrier", Kinds.name(100)),
        event.optional("trackingNumber", Kinds.name(100)),
        event.optional("method", Kinds.word(Contract.ShippingMethod.class)),
        event.optional("place", Kinds.word(ReportEvent.Place.class)),
        event.optional("postalCode", Kinds.name(20)),
        event.optional("city", Kinds.name(200)),
        event.optional("signedBy", Kinds.name(200)),
        event.optional("redirected", Kinds.FLAG),
        event.optional("deliverBy", Kinds.DAY),
        event.optional("amount", Kinds.MONEY),
        event.optional("reference", Kinds.name(200)),
        event.optional("eventId", Kinds.ID),
        event.optional("code", Kinds.FLAG),
        event.optional("chosenByCustomer", Kinds.FLAG),
        event.optional("collectBy", Kinds.DAY),
        event.optional("reason", Kinds.word(ReportEvent.Reason.class)),
        round(event),
        event.optional("answerBy", Kinds.DAY));
  }

  private static @Nullable Integer round(Fields event) {
    var round = event.optional("round", Kinds.number(1, 99));
    return round == null ? null : Math.toIntExact(round);
  }

  private static @Nullable List<ReportEvent.Quantity> lines(Fields event) {
    return event.has("lines") ? event.list("lines", 1, 1000, EventReader::quantity) : null;
  }

  private static ReportEvent.Quantity quantity(Fields line) {
    return new ReportEvent.Quantity(
        line.required("reference", Kinds.name(200)),
        Math.toIntExact(line.required("quantity", Kinds.number(1, 999_999))));
  }
}
