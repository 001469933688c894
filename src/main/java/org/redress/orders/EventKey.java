package org.redress.orders;

import java.time.Instant;
import org.redress.orders.ReportEvent.Details;

/**
 * What makes an event of an order the same event: type, time, and the parcel, tracking number or
 * event it is about.
 */
record EventKey(EventType type, Instant occurredAt, String about) {

  static EventKey of(ReportEvent event) {
    return new EventKey(event.type(), event.occurredAt(), about(event.details()));
  }

  static EventKey of(OrderEvent event) {
    return new EventKey(event.type(), event.occurredAt(), about(event.details()));
  }

  static String about(Details details) {
    if (details.eventId() != null) {
      return details.eventId().toString();
    }
    if (details.parcel() != null) {
      return details.parcel();
    }
    return details.trackingNumber() != null ? details.trackingNumber() : "";
  }
}
