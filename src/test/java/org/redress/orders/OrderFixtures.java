package org.redress.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.redress.orders.ReportEvent.Details;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.orders.ReportEvent.Source;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders and reports as tests speak of them. The promised day is 2026-03-09, dispatch until
 * 2026-03-04T22:59:59Z.
 */
public final class OrderFixtures {

  public static final LocalDate PROMISED = LocalDate.parse("2026-03-09");
  public static final Instant SHIP_BY = Instant.parse("2026-03-04T22:59:59Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger NEXT = new AtomicInteger();

  private OrderFixtures() {}

  public static Contract torches() {
    return torches("M-1");
  }

  /** Two LED torches for 44.80 EUR, shipping included. */
  public static Contract torches(String reference) {
    return new Contract(
        reference,
        Instant.parse("2026-03-02T10:15:00Z"),
        "EUR",
        new Contract.MerchantReference("acme"),
        new Contract.Customer("c-77", null, null, "de", Set.of()),
        List.of(new Contract.Line("1", "LED-1", "LED torch", null, 2, 1995)),
        new Contract.Amounts(3990, 490, 0, 0),
        null,
        new Contract.Promise(SHIP_BY, PROMISED),
        new Contract.Shipping(Contract.ShippingMethod.REGISTERED, null),
        new Contract.Payment("sandbox", "pay_123", Contract.PaymentMethod.CARD),
        List.of());
  }

  public static Contract shippedBy(Contract.ShippingMethod method) {
    return varied(torches(), torches().promise(), new Contract.Shipping(method, null));
  }

  /** Money and words that differ, for tests of cover and of what may not change. */
  public static Contract costing(String reference, String currency, long items, Instant placedAt) {
    var c = torches();
    return new Contract(
        reference,
        placedAt,
        currency,
        c.merchant(),
        c.customer(),
        List.of(new Contract.Line("1", "X", null, null, 1, items)),
        new Contract.Amounts(items, 0, 0, 0),
        null,
        new Contract.Promise(null, placedAt.atZone(java.time.ZoneOffset.UTC).toLocalDate()),
        c.shipping(),
        c.payment(),
        List.of());
  }

  public static Contract promised(Contract contract, Contract.Promise promise) {
    return varied(contract, promise, contract.shipping());
  }

  private static Contract varied(Contract c, Contract.Promise promise, Contract.Shipping shipping) {
    return new Contract(
        c.reference(),
        c.placedAt(),
        c.currency(),
        c.merchant(),
        c.customer(),
        c.lines(),
        c.amounts(),
        c.shipTo(),
        promise,
        shipping,
        c.payment(),
        c.disclosures());
  }

  public static ReportEvent event(EventType type, String at) {
    return event(type, at, Details.NONE);
  }

  public static ReportEvent event(EventType type, String at, Details details) {
    return new ReportEvent(type, Instant.parse(at), sourceOf(type), details);
  }

  private static Source sourceOf(EventType type) {
    if (type == EventType.RETRACTED
        || type == EventType.DELAY_ACCEPTED
        || type == EventType.DELAY_DECLINED) {
      return Source.MARKETPLACE;
    }
    return EventChecks.OF_MONEY.contains(type) ? Source.PROVIDER : Source.CARRIER;
  }

  public static Details parcel(String parcel) {
    return details(Map.of("parcel", parcel));
  }

  public static Details parcel(String parcel, Quantity... lines) {
    return details(Map.of("parcel", parcel, "lines", List.of(lines)));
  }

  public static Details tracked(String number) {
    return details(Map.of("carrier", "DHL", "trackingNumber", number));
  }

  public static Details until(String day) {
    return details(Map.of("deliverBy", day));
  }

  public static Details amount(long amount) {
    return details(Map.of("amount", amount, "reference", "r-1"));
  }

  public static Details paidPart(long amount) {
    return details(Map.of("amount", amount));
  }

  public static Details of(UUID event) {
    return details(Map.of("eventId", event));
  }

  /** Details by the names of their fields, as JSON has them; what is not named is not there. */
  public static Details details(Map<String, ?> named) {
    return JSON.convertValue(named, Details.class);
  }

  /**
   * The events as kept, reported in the order given and sorted by the time at which they happened.
   */
  public static List<OrderEvent> kept(ReportEvent... events) {
    return java.util.Arrays.stream(events)
        .map(OrderFixtures::reported)
        .sorted(java.util.Comparator.comparing(OrderEvent::occurredAt))
        .toList();
  }

  public static OrderEvent reported(ReportEvent event) {
    var n = NEXT.incrementAndGet();
    return new OrderEvent(
        new UUID(0, n),
        event.type(),
        event.occurredAt(),
        event.source(),
        event.details(),
        Instant.parse("2026-03-02T10:15:00Z").plusSeconds(n),
        false);
  }
}
