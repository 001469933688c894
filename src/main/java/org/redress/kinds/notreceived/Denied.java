package org.redress.kinds.notreceived;

import java.time.Instant;
import java.util.List;
import org.redress.claims.CaseInHand;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvent;
import org.redress.policy.ParcelState;

/** Whether a denial may still rest on what it rested on. */
final class Denied {

  private Denied() {}

  /** Something was reported after it that does not go with it. */
  static boolean shaken(CaseInHand open, Parcel parcel) {
    var denied = open.pending().deniedAt();
    var events = open.order().events();
    return denied != null
        && parcel.state() != ParcelState.DELIVERED
        && events.stream().anyMatch(event -> shakes(event, denied, parcel, events));
  }

  private static boolean shakes(
      OrderEvent event, Instant denied, Parcel parcel, List<OrderEvent> events) {
    return event.reportedAt().isAfter(denied)
        && !event.retracted()
        && switch (event.type()) {
          case LOST, RETURNED_TO_SENDER, CANCELLED -> parcel.contradicted() || parcel.gone();
          case RETRACTED ->
              events.stream()
                  .filter(other -> other.id().equals(event.details().eventId()))
                  .anyMatch(other -> other.retracted() && other.type() == EventType.DELIVERED);
          default -> false;
        };
  }
}
