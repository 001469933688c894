package org.redress.refunds;

import static org.redress.orders.EventType.*;

import java.util.EnumSet;
import java.util.Set;
import org.redress.orders.CommittingMoney;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.refunds.RefundView.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is reported about an order's money reaches its refunds that were not sent yet, within the
 * transaction of the report. What was sent may have been paid: its provider is asked first.
 */
@Component
class FollowingMoney {

  private static final Set<EventType> OF_MONEY =
      EnumSet.of(REFUNDED, CHARGEBACK_WON, CHARGEBACK_LOST, RETRACTED);

  private final RefundRows rows;
  private final CommittingMoney money;
  private final AskingAnew asking;

  FollowingMoney(RefundRows rows, CommittingMoney money, AskingAnew asking) {
    this.rows = rows;
    this.money = money;
    this.asking = asking;
  }

  @EventListener
  void on(OrderEventReported event) {
    var marketplace = event.marketplace();
    if (!OF_MONEY.contains(event.type())
        || money.moneyOf(marketplace, event.order()).holdSince() != null) {
      return;
    }
    rows.lockOfOrder(marketplace.value(), event.order().value()).stream()
        .filter(refund ->
            refund.is(State.AWAITING_DESTINATION, State.REQUESTED, State.REFUSED, State.BOUNCED))
        .forEach(refund -> asking.isOwed(refund, event.at()));
  }
}
