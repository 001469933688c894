package org.redress.claims;

import java.util.List;
import java.util.Set;
import org.redress.claims.ClaimEvents.CaseFactsChanged;
import org.redress.claims.ClaimEvents.CaseFactsChanged.Fact;
import org.redress.claims.ClaimEvents.ParcelCameLate;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvents.OrderCancelled;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.policy.Answer;
import org.redress.policy.LateDelivery;
import org.redress.policy.Policies;
import org.redress.refunds.Refunds;
import org.redress.shared.Actor;
import org.redress.shared.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is reported about an order reaches its claims, within the transaction of the report. */
@Component
class FollowingOrders {

  private static final Set<EventType> OF_NO_CLAIM =
      Set.of(EventType.PAID, EventType.DELAY_ACCEPTED, EventType.DELAY_ANNOUNCED);

  private final Claims claims;
  private final Policies policies;
  private final Refunds refunds;
  private final ApplicationEventPublisher events;

  FollowingOrders(
      Claims claims, Policies policies, Refunds refunds, ApplicationEventPublisher events) {
    this.claims = claims;
    this.policies = policies;
    this.refunds = refunds;
    this.events = events;
  }

  @EventListener
  void on(OrderEventReported event) {
    if (OF_NO_CLAIM.contains(event.type())) {
      return;
    }
    var all = claims.ofOrder(event.marketplace().value(), event.order().value());
    tellOpen(all, event);
    if (event.type() == EventType.DELIVERED) {
      all.stream().filter(FollowingOrders::refunded).forEach(claim -> late(claim, event));
    }
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

  private void late(Claim claim, OrderEventReported event) {
    var paid =
        refunds.ofCase(event.marketplace(), claim.id()).stream()
            .mapToLong(refund -> refund.amount())
            .sum();
    var asked = new LateDelivery.Asked(claim.opened().currency(), paid);
    var answer =
        policies.ask(
            event.marketplace(), claim.order(), claim.id(), claim.opened().edition(), asked);
    var action =
        answer instanceof Answer.Decided<LateDelivery>(var decision, var value)
            ? value.action()
            : null;
    // an import stays one to the end: it writes to nobody
    var by = event.by().kind() == Actor.Kind.IMPORT ? event.by() : Actor.SYSTEM;
    events.publishEvent(
        new ParcelCameLate(event.marketplace(), claim.order(), claim.id(), event.at(), by, action));
  }
}
