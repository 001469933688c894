package org.redress.desk;

import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Escalation.Ground;
import org.redress.refunds.Purse;

/** What happens between a case and its guarantor, in plain words. */
final class GuarantorTimelineWords {

  private GuarantorTimelineWords() {}

  /** Null for what does not happen there. */
  static @Nullable Told tell(String kind, EntryDetails details) {
    return switch (kind) {
      case "CaseEscalated" -> escalated(details);
      case "FileHandedOver" -> new Told("Guarantor given the file", null, "fact");
      case "EscalationAcknowledged" -> new Told("Guarantor has received the file", null, "fact");
      case "GuarantorReminded" ->
          new Told("Guarantor reminded", answer(details, "It may answer"), "at-risk");
      case "GuarantorResumed" ->
          new Told("Guarantor decides again", answer(details, "It may answer"), "pending");
      case "GuarantorSilent" ->
          new Told("Guarantor silent", "A supervisor decides for the marketplace.", "broken");
      case "AwardGiven" -> awarded(details);
      case "EscalationWithdrawn" ->
          new Told("Taken back from the guarantor", "No award is needed any more.", "quiet");
      default -> null;
    };
  }

  private static Told escalated(EntryDetails details) {
    var who =
        details
            .word("ground", Ground.class)
            .map(ground ->
                switch (ground) {
                  case CUSTOMER -> "The customer wanted it. ";
                  case AGENT -> "An agent wanted it. ";
                  case POLICY -> "The policy asks for it. ";
                  case OVERDUE -> "Nobody had decided in time. ";
                })
            .orElse("");
    var reserved =
        details.money("reserved").map(money -> money + " of the cover are reserved. ").orElse("");
    return new Told(
        "Put before the guarantor", who + reserved + answer(details, "It may answer"), "pending");
  }

  private static Told awarded(EntryDetails details) {
    var denied = details.text("ruling").filter("DENY"::equals).isPresent();
    var amount = details.money("amount").orElse("");
    var bears =
        details
            .word("borneBy", Purse.class)
            .map(purse -> " It is borne by " + MoneyWords.of(purse) + ".")
            .orElse("");
    return denied
        ? new Told(
            "Award: denied",
            "That is final here; the courts, a dispute body and the bank remain.",
            "broken")
        : new Told(
            "Award: " + amount + " to the customer", "Paid by the guarantor." + bears, "kept");
  }

  private static String answer(EntryDetails details, String begin) {
    return details.until("answerBy").map(end -> begin + " until " + end + ".").orElse("");
  }
}
