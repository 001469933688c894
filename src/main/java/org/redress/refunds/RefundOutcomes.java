package org.redress.refunds;

import java.time.Instant;
import org.redress.orders.CommittingMoney;
import org.redress.refunds.PaymentProvider.Answer;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundView.State;
import org.redress.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Lets an answer of the provider act on a refund that waits for one: its row, the order's money,
 * the books, and whoever has to know. What was answered before changes nothing.
 */
@Component
class RefundOutcomes {

  private final CommittingMoney money;
  private final RefundBooks books;
  private final StoppedRefunds stopped;
  private final TellingOfRefunds telling;

  RefundOutcomes(
      CommittingMoney money, RefundBooks books, StoppedRefunds stopped, TellingOfRefunds telling) {
    this.money = money;
    this.books = books;
    this.stopped = stopped;
    this.telling = telling;
  }

  void take(Refund refund, Answer answer, Instant now) {
    if (refund.is(State.SENT, State.UNKNOWN)) {
      takeResult(refund, answer, now);
    } else if (refund.is(State.CONFIRMED) && refund.followed()) {
      takeLater(refund, answer, now);
    }
  }

  void paidByHand(Refund refund, String reference, Instant now, Actor by) {
    refund.confirmByHand(reference, now);
    know(refund, reference);
    books.paidByHand(refund, now);
    money.settle(refund.marketplace(), refund.asked().businessKey());
    telling.confirmed(refund, now, by);
  }

  private void takeResult(Refund refund, Answer answer, Instant now) {
    switch (answer) {
      case Answer.Paid(var id) -> confirm(refund, id, now);
      case Answer.Pending(var id) -> {
        refund.noteHeldByProvider(id, now);
        know(refund, id);
      }
      case Answer.Failed(var id, var reason) -> {
        refund.refuse(id, reason);
        stopped.bringToPerson(refund, now);
      }
      case Answer.Unheard() -> {
        refund.hold(Why.ON_HOLD);
        stopped.bringToPerson(refund, now);
      }
      case Answer.Unknown(var why) -> refund.noteNothingHeard(now);
    }
  }

  private void confirm(Refund refund, String id, Instant now) {
    refund.confirm(id, now);
    know(refund, id);
    books.paid(refund, now);
    money.settle(refund.marketplace(), refund.asked().businessKey());
    telling.confirmed(refund, now, Actor.SYSTEM);
  }

  private void know(Refund refund, String reference) {
    money.knownAs(refund.marketplace(), refund.asked().businessKey(), reference);
  }

  /** It was paid: only that the bank has sent it back is news, and in the end that it has not. */
  private void takeLater(Refund refund, Answer answer, Instant now) {
    switch (answer) {
      case Answer.Failed(var id, var reason) -> bounce(refund, reason, now);
      case Answer.Paid paid when refund.due(now) -> refund.finish();
      case Answer.Unknown unknown when refund.due(now) -> refund.noteNothingHeard(now);
      case Answer.Unheard unheard when refund.due(now) -> refund.noteNothingHeard(now);
      default -> {}
    }
  }

  private void bounce(Refund refund, String reason, Instant now) {
    books.bounced(refund, now);
    refund.bounce(reason);
    money.unsettle(refund.marketplace(), refund.asked().businessKey());
    stopped.bringToPerson(refund, now);
  }
}
