package org.redress.desk.recoveries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.desk.MoneyWords;
import org.redress.desk.RecoveryLine;
import org.redress.desk.RecoveryWords;
import org.redress.desk.ViewerFormat;
import org.redress.guarantee.Recovery;
import org.redress.refunds.Purse;

/** One recovery as the page shows it; {@code inCase} and {@code order} are references. */
record RecoverySheet(
    RecoveryLine line,
    String standing,
    String next,
    @Nullable String inCase,
    String order,
    Recovery recovery,
    List<PartLine> parts,
    boolean canBeSetOff) {

  record PartLine(String what, String amount, String reference, Instant at) {}

  static RecoverySheet of(
      Recovery recovery, @Nullable String inCase, String order, ViewerFormat format) {
    var claimed = recovery.claimed();
    return new RecoverySheet(
        RecoveryLine.of(recovery, format),
        standing(recovery, format),
        next(recovery, format),
        inCase,
        order,
        recovery,
        recovery.parts().stream()
            .map(part ->
                new PartLine(
                    RecoveryWords.of(part.kind()),
                    format.money(part.amount(), claimed.currency()),
                    part.reference(),
                    part.at()))
            .toList(),
        claimed.debtor() == Purse.MERCHANT);
  }

  private static String standing(Recovery recovery, ViewerFormat format) {
    var claimed = recovery.claimed();
    var amount = format.money(claimed.amount(), claimed.currency());
    return claimed.fromCustomer()
        ? asked(recovery, amount)
        : "%s %s %s %s.%s"
            .formatted(
                RecoveryWords.debtor(claimed),
                recovery.over() ? "owed" : "owes",
                MoneyWords.of(claimed.creditor()),
                amount,
                why(claimed.ground()));
  }

  private static String asked(Recovery recovery, String amount) {
    var claimed = recovery.claimed();
    if (claimed.ground() == Recovery.Ground.PAID_TWICE) {
      return "The customer has got back more than it paid. " + demanded(recovery, amount);
    }
    var late = "The parcel came after the refund of %s.".formatted(amount);
    return switch (recovery.state()) {
      case AWAITED -> late + " The customer is asked to send it back.";
      case VOID -> late;
      case OPEN, DISPUTED, SETTLED, WRITTEN_OFF -> late + " " + demanded(recovery, amount);
    };
  }

  private static String demanded(Recovery recovery, String amount) {
    var claimed = recovery.claimed();
    return "%s, for %s%s."
        .formatted(
            RecoveryWords.owes(claimed, recovery.over(), amount),
            MoneyWords.of(claimed.creditor()),
            recovery.over() ? "" : "; nothing is taken without consent");
  }

  private static String why(Recovery.Ground ground) {
    return switch (ground) {
      case COVER ->
          " It gave no award in time, so within its cover it owes what was paid in its place.";
      case RECOURSE -> " The guarantor has paid for it within its cover.";
      case REFUND, LATE_PARCEL, PAID_TWICE -> "";
    };
  }

  private static String voided(Recovery recovery) {
    if (recovery.claimed().ground() == Recovery.Ground.PAID_TWICE) {
      return "The customer does not have it twice after all: nothing is asked.";
    }
    return recovery.claimed().fromCustomer()
        ? "The goods came back, the parcel did not come after all, or the money did not reach the customer: nothing is asked for."
        : "The money came back from the customer’s bank, or another one bears it: nothing is owed.";
  }

  private static String next(Recovery recovery, ViewerFormat format) {
    var due = recovery.due();
    return switch (recovery.state()) {
      case AWAITED ->
          "It is to be handed over by %s. If it is, nothing is asked for; if not, the money is. Until then there is nothing to do here."
              .formatted(format.until(due.at()));
      case OPEN ->
          "%s are outstanding, due by %s. Reminders so far: %s."
              .formatted(
                  format.money(recovery.outstanding(), recovery.claimed().currency()),
                  format.until(due.at()),
                  format.number(due.reminders()));
      case DISPUTED -> "It is disputed: its deadline stands still until a supervisor has looked.";
      case SETTLED -> "Nothing more is outstanding.";
      case WRITTEN_OFF -> "What was outstanding is given up.";
      case VOID -> voided(recovery);
    };
  }
}
