package org.redress.refunds;

import static org.redress.orders.EventType.*;

import java.util.EnumSet;
import java.util.Set;
import org.redress.orders.CommittingMoney;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundView.State;
import org.redress.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is reported about an order's money reaches its refunds that were not sent yet, within the
 * transaction of the report. What was sent may have been paid: its provider is asked first. What
 * stood still because a bank had to decide goes on by itself.
 */
@Component
class FollowingMoney {

  private static final Set<EventType> OF_MONEY =
      EnumSet.of(REFUNDED, CHARGEBACK_WON, CHARGEBACK_LOST, RETRACTED);

  private final RefundRows rows;
  private final CommittingMoney money;
  private final AskingAnew asking;
  private final StoppedRefunds stopped;

  FollowingMoney(
      RefundRows rows, CommittingMoney money, AskingAnew asking, StoppedRefunds stopped) {
    this.rows = rows;
    this.money = money;
    this.asking = asking;
    this.stopped = stopped;
  }

  @EventListener
  void on(OrderEventReported event) {
    var marketplace = event.marketplace();
    if (!OF_MONEY.contains(event.type())
        || money.moneyOf(marketplace, event.order()).holdSince() != null) {
      return;
    }
    for (var refund : rows.lockOfOrder(marketplace.value(), event.order().value())) {
      var unsent =
          refund.is(State.AWAITING_DESTINATION, State.REQUESTED, State.REFUSED, State.BOUNCED);
      var owed = unsent ? asking.isOwed(refund, event.at()) : refund.is(State.UNKNOWN);
      if (owed && refund.trouble() == Why.ON_HOLD) {
        refund.retry(event.at());
        stopped.goOn(refund, "BANK_DECIDED", event.at(), Actor.SYSTEM);
      }
    }
  }
}
