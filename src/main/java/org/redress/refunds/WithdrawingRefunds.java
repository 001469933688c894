package org.redress.refunds;

import java.time.Instant;
import org.redress.orders.CommittingMoney;
import org.redress.refunds.RefundView.State;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;

/** Takes back what was promised and is not owed after all; never what may have been paid. */
@Component
class WithdrawingRefunds {

  private final RefundRows rows;
  private final CommittingMoney money;
  private final StoppedRefunds stopped;
  private final TellingOfRefunds telling;

  WithdrawingRefunds(
      RefundRows rows, CommittingMoney money, StoppedRefunds stopped, TellingOfRefunds telling) {
    this.rows = rows;
    this.money = money;
    this.stopped = stopped;
    this.telling = telling;
  }

  /** Those of the order whose keys begin so and that are not under way. */
  void withdraw(MarketplaceId marketplace, OrderId order, String prefix, Instant now) {
    rows.lockOfOrder(marketplace.value(), order.value()).stream()
        .filter(refund -> refund.asked().businessKey().startsWith(prefix))
        .filter(WithdrawingRefunds::canBe)
        .forEach(refund -> {
          var waited = refund.step();
          stopped.lift(refund);
          withdraw(refund);
          telling.withdrawn(refund, waited, now);
        });
  }

  void withdraw(Refund refund) {
    money.release(refund.marketplace(), refund.asked().businessKey());
    refund.withdraw();
  }

  static boolean canBe(Refund refund) {
    return refund.is(State.AWAITING_DESTINATION, State.REQUESTED, State.REFUSED, State.BOUNCED);
  }
}
