package org.redress.refunds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.CommittingMoney;
import org.redress.orders.Owed;
import org.redress.orders.Reserved.Share;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
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

  enum Stands {
    /** Its amount is what may be paid. */
    PAYABLE,
    /** A bank may take some of it. */
    ON_HOLD,
    /** Its payment is not there, for now. */
    UNPAID,
    /** It is over. */
    SETTLED_ELSEWHERE
  }

  Stands anew(Refund refund, Instant now) {
    return switch (money.askAnew(refund.marketplace(), refund.asked().businessKey())) {
      case Owed.Payable(var amount, var shares) -> stands(refund, amount, shares, now);
      case Owed.OnHold hold -> Stands.ON_HOLD;
      case Owed.Unpaid unpaid -> Stands.UNPAID;
      case Owed.Nothing nothing -> settledElsewhere(refund, now);
    };
  }

  /** Why it cannot be paid now although it is owed; null where that is not so. Changes nothing. */
  @Nullable Why whyItWaits(Refund refund) {
    return switch (money.stillOwed(refund.marketplace(), refund.asked().businessKey())) {
      case Owed.OnHold hold -> Why.ON_HOLD;
      case Owed.Unpaid unpaid -> Why.UNPAID;
      case Owed.Payable payable -> null;
      case Owed.Nothing nothing -> null;
    };
  }

  private Stands stands(Refund refund, long amount, List<Share> shares, Instant now) {
    var before = refund.asked().amount();
    if (amount != before) {
      refund.stand(amount, views.write(shares));
      telling.amountChanged(refund, before, now);
    }
    return Stands.PAYABLE;
  }

  private Stands settledElsewhere(Refund refund, Instant now) {
    var waited = refund.step();
    stopped.lift(refund);
    refund.settleElsewhere();
    telling.settledElsewhere(refund, waited, now);
    return Stands.SETTLED_ELSEWHERE;
  }
}
