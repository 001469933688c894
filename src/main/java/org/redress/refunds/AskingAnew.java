package org.redress.refunds;

import java.time.Instant;
import java.util.List;
import org.redress.orders.CommittingMoney;
import org.redress.orders.Reserved;
import org.redress.orders.Reserved.Share;
import org.springframework.stereotype.Component;

/**
 * Asks what of a refund is still owed, before anything is paid: days may lie between its ruling and
 * its sending. What came back another way meanwhile lowers it, or ends it; the provider is only
 * ever told the amount that was committed here.
 */
@Component
class AskingAnew {

  private final CommittingMoney money;
  private final RefundViews views;
  private final StoppedRefunds stopped;
  private final TellingOfRefunds telling;

  AskingAnew(
      CommittingMoney money, RefundViews views, StoppedRefunds stopped, TellingOfRefunds telling) {
    this.money = money;
    this.views = views;
    this.stopped = stopped;
    this.telling = telling;
  }

  /** Whether something of it is still to be paid; its amount is then what may be. */
  boolean isOwed(Refund refund, Instant now) {
    return switch (money.askAnew(refund.marketplace(), refund.asked().businessKey())) {
      case Reserved.Granted(var amount, var shares) -> stands(refund, amount, shares, now);
      case Reserved.Partly(var amount, var asked, var shares) ->
          stands(refund, amount, shares, now);
      case Reserved.NothingLeft nothing -> settledElsewhere(refund, now);
    };
  }

  private boolean stands(Refund refund, long amount, List<Share> shares, Instant now) {
    var before = refund.asked().amount();
    if (amount != before) {
      refund.stand(amount, views.write(shares));
      telling.amountChanged(refund, before, now);
    }
    return true;
  }

  private boolean settledElsewhere(Refund refund, Instant now) {
    var waited = refund.step();
    stopped.lift(refund);
    refund.settleElsewhere();
    telling.settledElsewhere(refund, waited, now);
    return false;
  }
}
