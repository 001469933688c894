package org.redress.orders;

import static org.redress.orders.EventType.CHARGEBACK_LOST;
import static org.redress.orders.EventType.CHARGEBACK_OPENED;
import static org.redress.orders.EventType.CHARGEBACK_WON;
import static org.redress.orders.EventType.PAID;
import static org.redress.orders.EventType.REFUNDED;
import static org.redress.orders.EventType.RETRACTED;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.redress.orders.ReportEvent.Details;
import org.redress.orders.ReportEvent.Source;

/**
 * What makes a reported fact the same fact. Money is known by its reference (a chargeback by that
 * and its round), whenever it is said to have occurred; without one by time and amount, and "paid
 * in full" by itself. A retraction is known by what it retracts, all else by its time and the
 * parcel or tracking number. A merchant's word is a fact beside what others report.
 */
record EventKey(EventType type, boolean word, String name) {

  private static final Set<EventType> OF_BANKS =
      EnumSet.of(CHARGEBACK_OPENED, CHARGEBACK_WON, CHARGEBACK_LOST);

  static EventKey of(ReportEvent event) {
    return of(event.type(), event.occurredAt(), event.source(), event.details());
  }

  static EventKey of(OrderEvent event) {
    return of(event.type(), event.occurredAt(), event.source(), event.details());
  }

  private static EventKey of(EventType type, Instant at, Source source, Details details) {
    var word = source == Source.MERCHANT && type != PAID && type != RETRACTED;
    return new EventKey(type, word, name(type, at, details));
  }

  /** A merchant's word about money changes nothing before somebody else confirms it. */
  boolean ofWordAboutMoney() {
    return word && (type == REFUNDED || OF_BANKS.contains(type));
  }

  /** The same fact, as others than the merchant report it. */
  EventKey confirmed() {
    return new EventKey(type, false, name);
  }

  /** One line, for the database. */
  String written() {
    return type + (word ? " word " : " ") + name;
  }

  private static String name(EventType type, Instant at, Details details) {
    if (type == RETRACTED) {
      return "of " + details.eventId();
    }
    var moment = "at " + ChronoUnit.MICROS.between(Instant.EPOCH, at);
    if (type != PAID && type != REFUNDED && !OF_BANKS.contains(type)) {
      return moment + " " + about(details);
    }
    if (details.reference() != null) {
      return (OF_BANKS.contains(type) ? "round " + round(details) + " of " : "of ")
          + details.reference();
    }
    if (type == PAID && details.amount() == null) {
      return "in full";
    }
    return moment + " of " + details.amount();
  }

  private static int round(Details details) {
    return Objects.requireNonNullElse(details.round(), 1);
  }

  private static String about(Details details) {
    if (details.parcel() != null) {
      return details.parcel();
    }
    return details.trackingNumber() != null ? details.trackingNumber() : "";
  }
}
