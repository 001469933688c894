package org.redress.refunds;

import static org.redress.orders.EventType.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.redress.orders.CompletingMoney;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.refunds.AskingAnew.Stands;
import org.redress.refunds.RefundEvents.RefundConfirmed;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundView.State;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is reported about an order's money reaches its refunds that were not sent yet, within the
 * transaction of the report. What was sent may have been paid: its provider is asked first. What
 * stood still because a bank had to decide, or because its payment was not there, goes on by
 * itself; what is owed beyond what was paid is set aside.
 */
@Component
class FollowingMoney {

  private static final Set<EventType> OF_MONEY =
      EnumSet.of(PAID, REFUNDED, CHARGEBACK_OPENED, CHARGEBACK_WON, CHARGEBACK_LOST, RETRACTED);

  private static final Set<Why> UNTIL_MONEY = EnumSet.of(Why.ON_HOLD, Why.UNPAID);

  /** Before a claim ends with its money. */
  private static final int FIRST = 0;

  private final RefundRows rows;
  private final AskingAnew asking;
  private final CompletingRefunds completing;
  private final RefundingCancelledOrders cancelled;
  private final CompletingMoney payments;
  private final FollowingPayments others;
  private final StoppedRefunds stopped;

  FollowingMoney(
      RefundRows rows,
      AskingAnew asking,
      CompletingRefunds completing,
      RefundingCancelledOrders cancelled,
      CompletingMoney payments,
      FollowingPayments others,
      StoppedRefunds stopped) {
    this.rows = rows;
    this.asking = asking;
    this.completing = completing;
    this.cancelled = cancelled;
    this.payments = payments;
    this.others = others;
    this.stopped = stopped;
  }

  @EventListener
  void on(OrderEventReported event) {
    if (OF_MONEY.contains(event.type())) {
      follow(event.marketplace(), event.order(), event.at(), () -> cancelled.freed(event));
      payments.ordersOfPayment(event.marketplace(), event.order()).stream()
          .filter(order -> !order.equals(event.order()))
          .forEach(order ->
              others.afterwards(
                  event.marketplace(),
                  order,
                  () -> follow(event.marketplace(), order, event.at(), () -> {})));
    }
  }

  /** What was reported while it was on its way is seen now. */
  @EventListener
  @Order(FIRST)
  void on(RefundConfirmed event) {
    completing.complete(
        event.marketplace(), ofOrder(event.marketplace(), event.order()), event.at());
  }

  private List<Refund> ofOrder(MarketplaceId marketplace, OrderId order) {
    return rows.lockOfOrder(marketplace.value(), order.value());
  }

  private void follow(MarketplaceId marketplace, OrderId order, Instant now, Runnable meanwhile) {
    var refunds = ofOrder(marketplace, order);
    // what one of them does not need any more may be what another one waits for
    refunds.forEach(refund -> askAnew(refund, now));
    refunds.forEach(refund -> goOn(refund, now));
    // what goes back by itself needs no person
    meanwhile.run();
    completing.complete(marketplace, ofOrder(marketplace, order), now);
  }

  private void askAnew(Refund refund, Instant now) {
    if (unsent(refund)) {
      asking.anew(refund, now);
    }
  }

  private void goOn(Refund refund, Instant now) {
    var payable =
        unsent(refund)
            ? asking.anew(refund, now) == Stands.PAYABLE
            : refund.is(State.UNKNOWN) && asking.whyItWaits(refund) == null;
    if (payable && refund.trouble() != null && UNTIL_MONEY.contains(refund.trouble())) {
      var outcome = refund.trouble() == Why.ON_HOLD ? "BANK_DECIDED" : "PAYMENT_BACK";
      refund.retry(now);
      stopped.goOn(refund, outcome, now, Actor.SYSTEM);
    }
  }

  private static boolean unsent(Refund refund) {
    return refund.is(State.AWAITING_DESTINATION, State.REQUESTED, State.REFUSED, State.BOUNCED);
  }
}
