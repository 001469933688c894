package org.redress.parties.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.Recovery.Ground;
import org.redress.guarantee.Recovery.State;
import org.redress.guarantee.RecoveryId;
import org.redress.parties.Speech;
import org.redress.refunds.Purse;
import org.redress.shared.Party;

/**
 * What the reader is asked to pay: the merchant what was paid on its behalf, the customer what it
 * got back for a parcel that came after all. What was set off at once is asked of nobody.
 *
 * @param said what the reader has against it
 */
public record Owed(
    RecoveryId id,
    String amount,
    String state,
    boolean over,
    boolean open,
    boolean toSendBack,
    String what,
    String disputing,
    List<String> steps,
    @Nullable String said) {

  public static boolean by(Party reader, Recovery recovery) {
    return recovery.claimed().debtor() == Purse.valueOf(reader.name()) && recovery.demanded();
  }

  static Owed of(Recovery recovery, String reference, Party reader, Speech say) {
    var amount = say.money(recovery.claimed().amount(), recovery.claimed().currency());
    return new Owed(
        recovery.id(),
        amount,
        say.the("owed.state." + recovery.state()),
        recovery.over(),
        recovery.state() == State.OPEN,
        recovery.state() == State.AWAITED,
        recovery.state() == State.AWAITED
            ? say.the("owed.sendBack", amount, reference, say.until(recovery.due().at()))
            : recovery.claimed().ground() == Ground.PAID_TWICE
                ? say.the("owed.twice", amount, reference)
                : say.to(reader, "owed.what", amount, reference),
        recovery.claimed().ground() == Ground.PAID_TWICE
            ? say.the("owed.dispute.title.twice")
            : say.to(reader, "owed.dispute.title"),
        steps(recovery, say),
        recovery.dispute());
  }

  /** Whether the reader is to do something about it. */
  public boolean asks() {
    return open || toSendBack;
  }

  private static List<String> steps(Recovery recovery, Speech say) {
    var currency = recovery.claimed().currency();
    var steps = new ArrayList<String>();
    if (recovery.state() == State.OPEN) {
      steps.add(say.the("owed.due", say.until(recovery.due().at())));
    }
    if (recovery.received() > 0) {
      steps.add(say.the("owed.received", say.money(recovery.received(), currency)));
      if (!recovery.over()) {
        steps.add(say.the("owed.left", say.money(recovery.outstanding(), currency)));
      }
    }
    return steps;
  }
}
