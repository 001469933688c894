package org.redress.claims;

import org.redress.claims.ClaimEvents.ClaimClosed;
import org.redress.orders.HoldingOrders;
import org.redress.orders.OrderView;
import org.redress.refunds.RefundEvents.DestinationGiven;
import org.redress.refunds.RefundEvents.PersonActed;
import org.redress.refunds.RefundEvents.RefundConfirmed;
import org.redress.refunds.RefundEvents.RefundNeedsPerson;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.CaseEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A claim ends with its money, in the transaction that learned of it. */
@Component
class FollowingRefunds {

  private final Claims claims;
  private final ClaimLines lines;
  private final Refunds refunds;
  private final HoldingOrders orders;
  private final LateParcels late;
  private final ApplicationEventPublisher events;

  FollowingRefunds(
      Claims claims,
      ClaimLines lines,
      Refunds refunds,
      HoldingOrders orders,
      LateParcels late,
      ApplicationEventPublisher events) {
    this.claims = claims;
    this.lines = lines;
    this.refunds = refunds;
    this.orders = orders;
    this.late = late;
    this.events = events;
  }

  @EventListener
  void on(RefundConfirmed event) {
    follow(
        event,
        event.refund(),
        (claim, refund, order) -> {
          var how =
              refund.amount() < claim.opened().claimed()
                  ? Outcome.PARTIALLY_REFUNDED
                  : Outcome.REFUNDED;
          claim.paid(how, event.at());
          lines.free(claim);
          events.publishEvent(
              new ClaimClosed(
                  event.marketplace(),
                  event.order(),
                  claim.id(),
                  event.at(),
                  event.by(),
                  how,
                  claim.ending().decidedBy()));
          late.paid(claim, order, refund, event);
        });
  }

  @EventListener
  void on(RefundNeedsPerson event) {
    follow(
        event,
        event.refund(),
        (claim, refund, order) -> claim.settleBy(CaseStatus.UNDER_REVIEW, null));
  }

  @EventListener
  void on(DestinationGiven event) {
    follow(event, event.refund(), (claim, refund, order) -> Consequences.turnTo(claim, refund));
  }

  @EventListener
  void on(PersonActed event) {
    follow(
        event,
        event.refund(),
        (claim, refund, order) -> {
          if (!claim.closed()) {
            Consequences.turnTo(claim, refund);
          }
        });
  }

  private interface Step {
    void take(Claim claim, RefundView refund, OrderView order);
  }

  private void follow(CaseEvent event, RefundId refund, Step step) {
    var ofCase = event.caseId();
    if (ofCase == null) {
      return;
    }
    // the order first, as everywhere: a guarantee may end with the claim
    var order = orders.hold(event.marketplace(), event.order()).orElseThrow();
    var claim = claims.lock(event.marketplace().value(), ofCase.value()).orElse(null);
    var view = refunds.find(event.marketplace(), refund).orElse(null);
    if (claim != null && view != null && refund.value().equals(claim.ending().refundId())) {
      step.take(claim, view, order);
      claim.touch(event.at());
    }
  }
}
