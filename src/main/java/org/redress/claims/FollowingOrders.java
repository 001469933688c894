package org.redress.claims;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.claims.ClaimEvents.CaseFactsChanged;
import org.redress.claims.ClaimEvents.CaseFactsChanged.Fact;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvents.OrderCancelled;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.shared.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is reported about an order reaches its claims, within the transaction of the report. */
@Component
class FollowingOrders {

  private static final Set<EventType> OF_NO_CLAIM =
      Set.of(EventType.PAID, EventType.DELAY_ACCEPTED, EventType.DELAY_ANNOUNCED);

  /** With these, money has reached the customer without us. */
  private static final Set<EventType> BRINGS_BACK =
      Set.of(EventType.REFUNDED, EventType.CHARGEBACK_LOST);

  private final Claims claims;
  private final ClaimFiles files;
  private final SettlingElsewhere elsewhere;
  private final LateParcels late;
  private final ApplicationEventPublisher events;

  FollowingOrders(
      Claims claims,
      ClaimFiles files,
      SettlingElsewhere elsewhere,
      LateParcels late,
      ApplicationEventPublisher events) {
    this.claims = claims;
    this.files = files;
    this.elsewhere = elsewhere;
    this.late = late;
    this.events = events;
  }

  @EventListener
  void on(OrderEventReported event) {
    if (OF_NO_CLAIM.contains(event.type())) {
      return;
    }
    var all = claims.ofOrder(event.marketplace().value(), event.order().value());
    tellOpen(all, event);
    if (BRINGS_BACK.contains(event.type())) {
      open(all, event).forEach(file -> elsewhere.settle(file, event.at()));
    }
    if (event.type() == EventType.DELIVERED) {
      refunded(all, event).forEach(file -> late.delivered(file, event, event.eventId()));
    } else if (event.type() == EventType.RETURNED_TO_SENDER) {
      refunded(all, event).forEach(file -> late.sentBack(file, event));
    } else if (event.type() == EventType.RETRACTED) {
      refunded(all, event).forEach(file -> late.retracted(file, event));
    }
  }

  private Stream<ClaimFile> open(List<Claim> all, DomainEvent event) {
    return all.stream()
        .filter(claim -> !claim.settled())
        .flatMap(claim -> files.hold(event.marketplace(), claim.id()).stream());
  }

  private Stream<ClaimFile> refunded(List<Claim> all, DomainEvent event) {
    return all.stream()
        .filter(FollowingOrders::refunded)
        .flatMap(claim -> files.hold(event.marketplace(), claim.id()).stream());
  }

  @EventListener
  void on(OrderCancelled event) {
    tellOpen(claims.ofOrder(event.marketplace().value(), event.order().value()), event);
  }

  private void tellOpen(List<Claim> all, DomainEvent event) {
    all.stream()
        .filter(claim -> !claim.settled())
        .forEach(claim ->
            events.publishEvent(
                new CaseFactsChanged(
                    event.marketplace(),
                    event.order(),
                    claim.id(),
                    event.at(),
                    event.by(),
                    Fact.ORDER_REPORT)));
  }

  private static boolean refunded(Claim claim) {
    var outcome = claim.ending().outcome();
    return outcome == Outcome.REFUNDED || outcome == Outcome.PARTIALLY_REFUNDED;
  }
}
