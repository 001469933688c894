package org.redress.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.EvidenceType;
import org.redress.refunds.HandPayment;
import org.redress.refunds.RefundEvents.RefundNeedsPerson;
import org.redress.shared.Party;
import org.redress.tasks.Proposal;
import org.redress.tasks.ProposalKind;
import org.redress.tasks.TaskKind;

/** Says in plain sentences what happened to evidence, money, and the work of people. */
final class WorkTimelineWords {

  private WorkTimelineWords() {}

  /** Null for what happens elsewhere. */
  static @Nullable Told tell(String kind, EntryDetails details) {
    return switch (kind) {
      case "EvidenceAdded" -> added(details);
      case "EvidenceChecked" ->
          new Told("Evidence checked", "An agent has verified an item.", "fact");
      case "RefundRequested" -> new Told("Refund requested", null, "fact");
      case "DestinationGiven" ->
          new Told("Customer said where the money goes", "It is paid out there.", "fact");
      case "RefundConfirmed" -> new Told("Refund paid", null, "kept");
      case "RefundAmountChanged" ->
          new Told(
              "What is still owed has changed",
              "Money came back to the customer another way, or did not after all.",
              "fact");
      case "RefundSettledElsewhere" ->
          new Told(
              "Refund no longer owed",
              "All of it came back to the customer another way. Nothing is paid here.",
              "fact");
      case "RefundWithdrawn" -> new Told("Refund not owed after all", "Nothing is paid.", "fact");
      case "RefundBearerChanged" ->
          new Told(
              "Another one bears the refund",
              "Because the goods are back with the merchant, or are not after all.",
              "fact");
      case "RefundNeedsPerson" ->
          new Told(
              "Refund came to a standstill",
              details.word("why", RefundNeedsPerson.Why.class).map(MoneyWords::of).orElse(null),
              "broken");
      case "PersonActed" -> new Told("Refund goes on", "A person has acted.", "fact");
      case "HandPaymentProposed" ->
          new Told(
              "Payment by hand proposed" + details.money("amount").map(" of "::concat).orElse(""),
              "It waits for a second person.",
              "at-risk");
      case "HandPaymentEnded" -> handPaymentEnded(details);
      case "ActProposed" ->
          new Told(
              proposed(details) + details.money("amount").map(": "::concat).orElse(""),
              "It waits for a second person.",
              "at-risk");
      case "ActProposalEnded" -> actProposalEnded(details);
      case "TaskOpened" -> opened(details);
      case "TaskAssigned" -> assigned(details);
      case "TaskDone" -> done(details);
      case "TaskLifted" -> Told.quietly("Task no longer needed" + task(details));
      case "JobStuck" ->
          new Told(
              "Process stuck",
              "A step failed again and again. Somebody has to look at it.",
              "broken");
      case "JobTriedAgain" ->
          new Told("Stuck step tried again", "A person has asked for it.", "fact");
      case "CaseLinkMade" -> Told.quietly("Link made for the " + whose(details));
      case "CaseLinkRevoked" -> Told.quietly("Link of the " + whose(details) + " revoked");
      default -> null;
    };
  }

  private static Told handPaymentEnded(EntryDetails details) {
    var proposed = details.text("proposedBy").map(user -> "Proposed by " + user + ".").orElse(null);
    var what =
        details
            .word("state", HandPayment.State.class)
            .map(state ->
                switch (state) {
                  case PAID -> "Payment by hand confirmed by a second person";
                  case REJECTED -> "Payment by hand not confirmed";
                  case PROPOSED, LAPSED -> "Proposed payment by hand is over";
                });
    return new Told(what.orElse("Proposed payment by hand is over"), proposed, "fact");
  }

  private static String proposed(EntryDetails details) {
    return details
        .word("kind", ProposalKind.class)
        .map(kind ->
            switch (kind) {
              case GIVEN_BACK -> "Proposed to record as given back";
              case OWED -> "Proposed to let it go back";
              case NOT_OWED -> "Proposed as not owed";
              case OBJECTION_UPHELD -> "Proposed to uphold the objection";
              case WRITTEN_OFF -> "Write-off proposed";
              case LEFT -> "Proposed to leave it with the customer";
            })
        .orElse("Proposed to a second person");
  }

  private static Told actProposalEnded(EntryDetails details) {
    var by = details.text("proposedBy").map(user -> "Proposed by " + user + ".").orElse(null);
    var how =
        details
            .word("state", Proposal.State.class)
            .map(state ->
                switch (state) {
                  case DONE -> "confirmed by a second person";
                  case REJECTED -> "not confirmed";
                  case PROPOSED, LAPSED -> "over";
                })
            .orElse("over");
    return new Told("%s: %s".formatted(proposed(details), how), by, "fact");
  }

  private static Told added(EntryDetails details) {
    var by = details.word("party", Party.class).map(CaseWords::of).orElse("Somebody");
    var what = details.word("type", EvidenceType.class).map(EvidenceWords::of).map(": "::concat);
    return new Told(by + " added evidence" + what.orElse(""), null, "fact");
  }

  private static Told opened(EntryDetails details) {
    var due = details.until("dueAt").map(end -> "Due by " + end + ".");
    return new Told("Task opened" + task(details), due.orElse(null), "quiet");
  }

  private static Told assigned(EntryDetails details) {
    return Told.quietly(
        details
            .text("assignee")
            .map(user -> "Task taken by " + user + task(details))
            .orElseGet(() -> "Task given back" + task(details)));
  }

  private static Told done(EntryDetails details) {
    return new Told(
        "Task done" + task(details),
        details.text("outcome").map(TaskWords::outcome).orElse(null),
        "quiet");
  }

  private static String whose(EntryDetails details) {
    return details
        .word("party", Party.class)
        .map(party -> CaseWords.of(party).toLowerCase(Locale.ROOT))
        .orElse("parties");
  }

  private static String task(EntryDetails details) {
    return details.word("kind", TaskKind.class).map(TaskWords::of).map(": "::concat).orElse("");
  }
}
