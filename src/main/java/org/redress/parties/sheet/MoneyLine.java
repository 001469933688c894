package org.redress.parties.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.parties.Speech;
import org.redress.refunds.RefundView;
import org.redress.shared.Party;

/** Money that goes back, as a party reads it; who bears it is the merchant's to know. */
record MoneyLine(
    String amount,
    String way,
    String state,
    boolean paid,
    List<String> steps,
    @Nullable String bearer) {

  static MoneyLine of(RefundView refund, Party reader, Speech say) {
    return new MoneyLine(
        say.money(refund.amount(), refund.currency()),
        say.to(reader, "money.way." + refund.kind()),
        say.to(reader, "money.state." + refund.state()),
        refund.state() == RefundView.State.CONFIRMED,
        steps(refund, say),
        reader == Party.MERCHANT ? say.the("money.borne." + refund.borneBy()) : null);
  }

  private static List<String> steps(RefundView refund, Speech say) {
    var steps = new ArrayList<String>();
    steps.add(say.the("money.decided", say.day(refund.requestedAt())));
    if (refund.sentAt() != null) {
      steps.add(say.the("money.sent", say.day(refund.sentAt())));
    }
    if (refund.confirmedAt() != null) {
      steps.add(say.the("money.paid", say.day(refund.confirmedAt())));
    }
    return steps;
  }
}
