package org.redress.desk;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.claims.ClaimEvents.ReviewOpened;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundEvents.RefundNeedsPerson;
import org.redress.tasks.TaskKind;

/** The words of the screens for work; a new kind without one does not compile. */
public final class TaskWords {

  private static final String BY_HAND = "PAID_BY_HAND: ";
  private static final String LEFT = "LEFT: ";
  private static final String NOT_OWED = "NOT_OWED: ";

  private TaskWords() {}

  public static String of(TaskKind kind) {
    return switch (kind) {
      case REVIEW -> "Review";
      case SUPERVISOR_REVIEW -> "Supervisor decides";
      case OBJECTION -> "Objection";
      case RECOVERY -> "Recovery";
      case REFUND_TROUBLE -> "Refund trouble";
      case UNDECIDED_POLICY -> "Policy undecided";
      case CHARGEBACK -> "Chargeback";
      case SECOND_MONEY -> "Money twice";
      case CALLBACK_FAILED -> "Guarantor not reached";
      case OVERPAID -> "Overpaid";
      case SECOND_PERSON -> "Second person";
      case STUCK_JOB -> "Process stuck";
    };
  }

  /** What has to be done. */
  public static String work(TaskKind kind) {
    return switch (kind) {
      case REVIEW, UNDECIDED_POLICY, SUPERVISOR_REVIEW -> "Decide the claim";
      case OBJECTION -> "Decide who bears the refund";
      case RECOVERY -> "Get the money back, or write it off";
      case REFUND_TROUBLE -> "Get the money to the customer";
      case CHARGEBACK -> "Settle it with the bank";
      case SECOND_MONEY -> "Decide whether the customer is asked for it";
      case CALLBACK_FAILED -> "Send it again, or tell the guarantor yourself";
      case OVERPAID -> "Give back what was captured beyond the price";
      case SECOND_PERSON -> "Confirm or reject what a colleague proposes";
      case STUCK_JOB -> "Get the process going again";
    };
  }

  /** Why it came to a person, from what its opener said about it. */
  public static String why(TaskKind kind, Map<String, String> about) {
    var why = about.getOrDefault("why", "");
    return switch (kind) {
      case REVIEW, UNDECIDED_POLICY, SUPERVISOR_REVIEW -> reviewed(why);
      case OBJECTION -> "The merchant objects to bearing the refund.";
      case RECOVERY ->
          switch (why) {
            case "DISPUTED" -> "Disputed by %s.".formatted(debtor(about));
            case "WITHOUT_GROUND" ->
                "The customer has paid a part of what is no longer asked for: pay it back.";
            case "OWED_AGAIN" ->
                "The bank gave back what it had taken from the merchant, which owes this again: see to it by hand.";
            default -> "Two reminders to %s were in vain.".formatted(debtor(about));
          };
      case REFUND_TROUBLE -> troubled(why);
      case CHARGEBACK, SECOND_MONEY -> BankWords.why(about);
      case CALLBACK_FAILED ->
          why.equals("GONE")
              ? "The guarantor's system wants to hear no more."
              : "The guarantor's system did not take it for three days.";
      case OVERPAID -> "More was captured than the order costs; it cannot be claimed.";
      case SECOND_PERSON ->
          switch (why) {
            case "HAND_PAYMENT" -> "A payment by hand above the limit needs a second person.";
            case "GIVEN_BACK" -> "Money given back outside above the limit needs a second person.";
            case "WRITTEN_OFF" -> "A write-off above the limit needs a second person.";
            case "LEFT" -> "Leaving money with a customer above the limit needs a second person.";
            default -> "A decision above the limit needs a second person.";
          };
      case STUCK_JOB -> "A step of the process failed again and again.";
    };
  }

  /** What the amount of a task about banks and second money is. */
  public static String amountOfBank(Map<String, String> about) {
    return BankWords.amount(about);
  }

  /** How a task ended, in the words of whoever did it where there are some. */
  public static String outcome(String outcome) {
    return switch (outcome) {
      case "REFUND" -> "Ruled: refund.";
      case "PARTIAL_REFUND" -> "Ruled: part refund.";
      case "DENY" -> "Ruled: denied.";
      case "ESCALATE" -> "Put before the guarantor.";
      case "EVIDENCE_REQUESTED" -> "Evidence was asked for first.";
      case "BANK_DECIDED" -> "The bank has decided: it went on by itself.";
      case "PAYMENT_BACK" -> "The payment is there again: it went on by itself.";
      case "RETRIED" -> "It is tried again.";
      case "OWED" -> "Decided: it is owed, and goes back.";
      case "SENT_AGAIN" -> "It is sent again.";
      case "TOLD_OTHERWISE" -> "The guarantor was told another way.";
      case "PAID_BY_HAND" -> "Paid by hand.";
      case "PAID", "CONFIRMED", "DONE" -> "Confirmed by the second person.";
      case "REJECTED" -> "Not confirmed.";
      case "DESTINATION_ASKED" -> "The customer is asked for a destination.";
      case "ASKED" -> "The customer is asked for it.";
      default ->
          outcome.startsWith(LEFT)
              ? "Nobody is asked: " + outcome.substring(LEFT.length())
              : outcome.startsWith(NOT_OWED)
                  ? "Decided: it is not owed. " + outcome.substring(NOT_OWED.length())
                  : outcome.startsWith(BY_HAND)
                      ? "Paid by hand: " + outcome.substring(BY_HAND.length())
                      : outcome.toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  private static String debtor(Map<String, String> about) {
    return Stream.of(Purse.values())
        .filter(purse -> purse.name().equals(about.get("debtor")))
        .findFirst()
        .map(MoneyWords::of)
        .orElse("whoever owes it");
  }

  private static String reviewed(String why) {
    for (var known : ReviewOpened.Why.values()) {
      if (known.name().equals(why)) {
        return CaseWords.of(known);
      }
    }
    return "A person has to decide.";
  }

  private static String troubled(String why) {
    for (var known : RefundNeedsPerson.Why.values()) {
      if (known.name().equals(why)) {
        return MoneyWords.of(known);
      }
    }
    return "A person has to act on it.";
  }
}
