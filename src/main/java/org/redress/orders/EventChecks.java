package org.redress.orders;

import static org.redress.orders.EventType.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.orders.ReportEvent.Details;
import org.redress.orders.ReportEvent.Source;
import org.redress.shared.FieldProblem;

/** Which details each type of event may and must carry, and whether they fit the order. */
final class EventChecks {

  /** How far a reporter's clock may be ahead. */
  static final Duration TOLERATED_FUTURE = Duration.ofMinutes(5);

  static final Set<EventType> OF_PARCELS =
      EnumSet.of(
          SHIPPED,
          OUT_FOR_DELIVERY,
          AVAILABLE_FOR_PICKUP,
          DELIVERED,
          DELIVERY_REFUSED,
          LOST,
          RETURNED_TO_SENDER);
  static final Set<EventType> OF_MONEY =
      EnumSet.of(PAID, REFUNDED, CHARGEBACK_OPENED, CHARGEBACK_WON, CHARGEBACK_LOST);

  private static final Set<EventType> OF_BANKS =
      EnumSet.of(CHARGEBACK_OPENED, CHARGEBACK_WON, CHARGEBACK_LOST);
  private static final Set<EventType> OF_LINES =
      with(OF_PARCELS, REFUNDED, CHARGEBACK_OPENED, CANCELLED);
  private static final Set<EventType> OF_REASONS =
      EnumSet.of(RETURNED_TO_SENDER, CHARGEBACK_OPENED);

  private static final Set<EventType> OF_CUSTOMERS = EnumSet.of(DELAY_ACCEPTED, DELAY_DECLINED);

  private static final Set<Source> OF_MONEY_ONLY = EnumSet.of(Source.PROVIDER, Source.BANK);

  private static final List<Field> FIELDS =
      List.of(
          new Field("parcel", Details::parcel, OF_PARCELS),
          new Field("lines", Details::lines, OF_LINES),
          new Field("carrier", Details::carrier, OF_PARCELS),
          new Field("trackingNumber", Details::trackingNumber, OF_PARCELS),
          new Field("method", Details::method, EnumSet.of(SHIPPED)),
          new Field("place", Details::place, EnumSet.of(DELIVERED)),
          new Field("postalCode", Details::postalCode, EnumSet.of(DELIVERED)),
          new Field("city", Details::city, EnumSet.of(DELIVERED)),
          new Field("signedBy", Details::signedBy, EnumSet.of(DELIVERED)),
          new Field("redirected", Details::redirected, EnumSet.of(DELIVERED)),
          new Field("deliverBy", Details::deliverBy, EnumSet.of(DELAY_ANNOUNCED)),
          new Field("amount", Details::amount, OF_MONEY),
          new Field("reference", Details::reference, OF_MONEY),
          new Field("eventId", Details::eventId, EnumSet.of(RETRACTED)),
          new Field("code", Details::code, EnumSet.of(DELIVERED)),
          new Field("chosenByCustomer", Details::chosenByCustomer, EnumSet.of(DELIVERED)),
          new Field("collectBy", Details::collectBy, EnumSet.of(AVAILABLE_FOR_PICKUP)),
          new Field("reason", Details::reason, OF_REASONS),
          new Field("round", Details::round, OF_BANKS),
          new Field("answerBy", Details::answerBy, EnumSet.of(CHARGEBACK_OPENED)));

  private static final Map<EventType, List<String>> REQUIRED =
      Map.of(
          DELAY_ANNOUNCED, List.of("deliverBy"),
          REFUNDED, List.of("amount", "reference"),
          CHARGEBACK_OPENED, List.of("amount", "reference"),
          RETRACTED, List.of("eventId"));

  private final Contract contract;
  private final Instant now;
  private final List<FieldProblem> problems = new ArrayList<>();

  private EventChecks(Contract contract, Instant now) {
    this.contract = contract;
    this.now = now;
  }

  /** What is wrong with the event; {@code known} are the order's events. */
  static List<FieldProblem> check(
      ReportEvent event, Contract contract, Collection<OrderEvent> known, Instant now) {
    var checks = new EventChecks(contract, now);
    checks.fieldsOf(event);
    checks.time(event.occurredAt());
    checks.days(event);
    checks.lines(event.details().lines());
    checks.source(event.type(), event.source());
    checks.retracted(event, known);
    return checks.problems;
  }

  /** Whether such events are not for this source to report, whatever is known already. */
  static List<FieldProblem> ofSource(ReportEvent event, Contract contract, Instant now) {
    var checks = new EventChecks(contract, now);
    checks.source(event.type(), event.source());
    return checks.problems;
  }

  /** The names of all details, and how to read them. */
  static Map<String, Function<Details, @Nullable Object>> details() {
    var details = new LinkedHashMap<String, Function<Details, @Nullable Object>>();
    FIELDS.forEach(field -> details.put(field.name(), field.of()));
    return details;
  }

  private void fieldsOf(ReportEvent event) {
    var required = REQUIRED.getOrDefault(event.type(), List.of());
    for (var field : FIELDS) {
      var present = field.of().apply(event.details()) != null;
      if (present && !field.types().contains(event.type())) {
        refuse(field.name(), "absent: " + event.type() + " does not carry it");
      } else if (!present && required.contains(field.name())) {
        refuse(field.name(), "present: " + event.type() + " needs it");
      }
    }
    var amount = event.details().amount();
    if (amount != null && amount <= 0) {
      refuse("amount", "a whole number of minor units above 0");
    }
  }

  private void time(Instant occurredAt) {
    var latest = now.plus(TOLERATED_FUTURE);
    if (occurredAt.isAfter(latest)) {
      refuse("occurredAt", "an instant not after " + latest);
    }
  }

  /** What is to come cannot lie before the day of the event, wherever that day was. */
  private void days(ReportEvent event) {
    var earliest = event.occurredAt().atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
    var details = event.details();
    day("deliverBy", details.deliverBy(), earliest);
    day("collectBy", details.collectBy(), earliest);
    day("answerBy", details.answerBy(), earliest);
  }

  private void day(String field, @Nullable LocalDate day, LocalDate earliest) {
    if (day != null && day.isBefore(earliest)) {
      refuse(field, "a day not before that of occurredAt");
    }
  }

  private void lines(@Nullable List<ReportEvent.Quantity> lines) {
    if (lines == null) {
      return;
    }
    if (lines.isEmpty()) {
      refuse("lines", "at least one line, or no lines for all of the order");
    }
    var ordered = new LinkedHashMap<String, Integer>();
    contract.lines().forEach(line -> ordered.put(line.reference(), line.quantity()));
    var named = new HashSet<String>();
    for (var i = 0; i < lines.size(); i++) {
      var reference = lines.get(i).reference();
      var most = ordered.get(reference);
      if (most == null) {
        refuse("lines[" + i + "].reference", "one of " + ordered.keySet());
      } else if (!named.add(reference)) {
        refuse("lines[" + i + "].reference", "each line once");
      } else if (lines.get(i).quantity() < 1 || lines.get(i).quantity() > most) {
        refuse("lines[" + i + "].quantity", "a whole number from 1 to " + most);
      }
    }
  }

  /**
   * Carriers know nothing of money, and who moves money nothing of parcels. What a customer answers
   * comes through the marketplace: a merchant that answered for it could move its own promise.
   */
  private void source(EventType type, Source source) {
    var money = OF_MONEY.contains(type);
    if (OF_CUSTOMERS.contains(type) && source != Source.MARKETPLACE) {
      refuse("source", "MARKETPLACE: " + type + " is the customer's answer");
    } else if (money && source == Source.CARRIER) {
      refuse("source", "another than a carrier: " + type + " is about money");
    } else if (!money && type != RETRACTED && OF_MONEY_ONLY.contains(source)) {
      refuse("source", "CARRIER, MERCHANT or MARKETPLACE: " + type + " is not about money");
    }
  }

  /** Nobody takes back what it could not have reported, and a merchant only its own word. */
  private void retracted(ReportEvent event, Collection<OrderEvent> known) {
    var eventId = event.details().eventId();
    if (event.type() != RETRACTED || eventId == null) {
      return;
    }
    var found = known.stream().filter(other -> other.id().equals(eventId)).findFirst();
    if (found.isEmpty()) {
      refuse("eventId", "the id of an event of this order");
    } else if (!mayRetract(event.source(), found.get())) {
      refuse("source", "one that may report what is taken back, and a merchant only its own word");
    }
  }

  private static boolean mayRetract(Source source, OrderEvent event) {
    return switch (source) {
      case MARKETPLACE -> true;
      // what it said it was paid it does not take back alone: others may have confirmed it since
      case MERCHANT -> event.source() == Source.MERCHANT && event.type() != PAID;
      case CARRIER -> !OF_MONEY.contains(event.type());
      case PROVIDER, BANK -> OF_MONEY.contains(event.type()) || event.source() == source;
    };
  }

  private void refuse(String field, String expected) {
    problems.add(new FieldProblem(field, expected));
  }

  private static Set<EventType> with(Set<EventType> types, EventType... more) {
    var all = EnumSet.copyOf(types);
    all.addAll(List.of(more));
    return all;
  }

  /** A detail and the types of events that may carry it. */
  private record Field(String name, Function<Details, @Nullable Object> of, Set<EventType> types) {}
}
