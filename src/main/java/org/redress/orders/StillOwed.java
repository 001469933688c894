package org.redress.orders;

import java.util.List;
import org.redress.orders.Commitment.Given;
import org.redress.orders.Reserved.Share;

/**
 * What of a reservation may still be paid. What came back another way and names lines takes from
 * these; what names none and was not known when the money was promised takes from the promise
 * first, for it is most likely the same money on another way. Each unit lowers one promise.
 *
 * @param owed what has not come back for good, whether the payment is there or not
 * @param there what of it is there, as if no bank were asked
 * @param free what of that no bank may take
 */
record StillOwed(Given owed, Given there, Given free) {

  static StillOwed of(Payment payment, Commitment commitment) {
    var certain = payment.certain();
    return new StillOwed(
        left(certain.asPromised(), commitment),
        left(certain, commitment),
        left(payment, commitment));
  }

  Owed answer() {
    if (owed.amount() == 0) {
      return new Owed.Nothing();
    }
    if (there.amount() == 0) {
      return new Owed.Unpaid();
    }
    return free.amount() < there.amount()
        ? new Owed.OnHold()
        : new Owed.Payable(there.amount(), there.shares());
  }

  private static Given left(Payment payment, Commitment commitment) {
    var paid = payment.of(commitment.ask().order());
    var others =
        paid.standing().stream()
            .filter(other -> !other.ask().key().equals(commitment.ask().key()))
            .toList();
    var given = commitment.given();
    var leftOfOrder = new Room(paid.contract(), paid.facts(), others).left();
    var leftOfPayment = payment.left() + commitment.amount();
    var owed = given.amount() - cameBackSince(paid.facts(), commitment, others);
    var atMost = Math.max(0, Math.min(owed, Math.min(leftOfOrder, leftOfPayment)));
    var lines = new Room(paid.contract(), paid.facts().named(), others);
    var shares = lines.still(given.shares(), atMost);
    return new Given(shares.stream().mapToLong(Share::amount).sum(), shares);
  }

  /** What came back since it was promised, names no lines, and lowered no other promise. */
  static long cameBackSince(MoneyFacts facts, Commitment commitment, List<Commitment> others) {
    var then = commitment.outside();
    if (then == null) {
      return 0;
    }
    var byOthers = others.stream().mapToLong(Commitment::lowered).sum();
    return Math.max(0, facts.unnamedOfPaid() - then - byOthers);
  }
}
