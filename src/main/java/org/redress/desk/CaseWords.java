package org.redress.desk;

import java.util.Locale;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseStatus;
import org.redress.claims.ClaimEvents.ReviewOpened;
import org.redress.claims.DecidedBy;
import org.redress.claims.KindId;
import org.redress.claims.Offer;
import org.redress.claims.Outcome;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.claims.Stage;
import org.redress.shared.Party;

/** The words of the screens for the names of a dispute; a new name without one does not compile. */
public final class CaseWords {

  private CaseWords() {}

  public static String of(KindId kind) {
    return switch (kind) {
      case NOT_RECEIVED -> "Not received";
      case NOT_AS_DESCRIBED -> "Not as described";
      case REFUND_NOT_RECEIVED -> "Refund not received";
      case RETURN -> "Return";
      case COMPLAINT -> "Complaint";
      case QUESTION -> "Question";
    };
  }

  public static String of(CaseStatus status) {
    return switch (status) {
      case WAITING_MERCHANT -> "Waiting for merchant";
      case WAITING_CUSTOMER -> "Waiting for customer";
      case WAITING_DELIVERY -> "Waiting for delivery";
      case UNDER_REVIEW -> "Under review";
      case WAITING_GUARANTOR -> "Waiting for guarantor";
      case ON_HOLD -> "On hold";
      case SETTLING -> "Settling";
      case CLOSED -> "Closed";
    };
  }

  /** The stylesheet's class for a status; always beside its word, never instead of it. */
  public static String tone(CaseStatus status) {
    return switch (status) {
      case UNDER_REVIEW -> "at-risk";
      case ON_HOLD -> "broken";
      case SETTLING -> "kept";
      case CLOSED -> "void";
      case WAITING_MERCHANT, WAITING_CUSTOMER, WAITING_DELIVERY, WAITING_GUARANTOR -> "pending";
    };
  }

  public static String of(Stage stage) {
    return switch (stage) {
      case NEGOTIATION -> "Negotiation";
      case DECISION -> "Decision";
      case GUARANTOR -> "Guarantor";
      case SETTLEMENT -> "Settlement";
      case CLOSED -> "Closed";
    };
  }

  public static String of(Outcome outcome) {
    return switch (outcome) {
      case REFUNDED -> "Refunded";
      case PARTIALLY_REFUNDED -> "Refunded in part";
      case REPLACED -> "Replaced";
      case DELIVERED -> "Delivered";
      case DENIED -> "Denied";
      case WITHDRAWN -> "Withdrawn";
      case EXPIRED -> "Expired";
      case SETTLED_ELSEWHERE -> "Settled another way";
    };
  }

  public static String of(DecidedBy who) {
    return switch (who) {
      case PARTIES -> "the parties";
      case POLICY -> "the policy";
      case AGENT -> "a person";
      case GUARANTOR -> "the guarantor";
    };
  }

  public static String of(Party party) {
    return switch (party) {
      case CUSTOMER -> "Customer";
      case MERCHANT -> "Merchant";
      case MARKETPLACE -> "Marketplace";
      case GUARANTOR -> "Guarantor";
    };
  }

  /** What is due. */
  public static String of(CaseDeadline.Meaning meaning) {
    return switch (meaning) {
      case ANSWER_OR_LOSE -> "Answer the claim";
      case ANSWER_OFFER -> "Answer the offer";
      case CONFIRM_DELIVERY -> "Say whether the parcel came";
      case WAIT_FOR_DELIVERY -> "The parcel has to arrive";
      case ADD_EVIDENCE -> "Send the evidence asked for";
      case APPEAL_OR_CLOSE -> "Appeal against the denial";
      case AWARD -> "Give the award";
      case GIVE_DESTINATION -> "Say where the money goes";
      case BANK_ANSWERS -> "The bank has to decide";
      case DECIDE -> "Decide the claim";
      case CONFIRM_RULING -> "Confirm or reject the proposed decision";
      case OBJECT -> "Object to bearing the refund";
      case DECIDE_OBJECTION -> "Decide on the objection";
      case PAY -> "Get the money to the customer";
    };
  }

  /** What follows if nothing happens until then. */
  public static String silence(CaseDeadline.Meaning meaning) {
    return switch (meaning) {
      case ANSWER_OR_LOSE -> "Without an answer it is decided on what is there.";
      case ANSWER_OFFER -> "What silence means stands with the offer.";
      case CONFIRM_DELIVERY -> "Silence confirms the delivery and closes the case.";
      case WAIT_FOR_DELIVERY -> "If it does not come, the claim is decided without more waiting.";
      case ADD_EVIDENCE -> "After that a person decides on what is there.";
      case APPEAL_OR_CLOSE -> "Without an appeal the case is closed as denied.";
      case AWARD -> "Without an award a supervisor decides for the marketplace.";
      case GIVE_DESTINATION -> "Without one a person looks for another way to pay.";
      case BANK_ANSWERS -> "Without a decision a person asks what became of it.";
      case DECIDE -> "After that it goes before the guarantor, or without cover to a supervisor.";
      case CONFIRM_RULING -> "After that it has to be proposed anew.";
      case OBJECT -> "Without an objection the merchant bears it.";
      case DECIDE_OBJECTION, PAY -> "It stays a task until somebody does it.";
    };
  }

  public static String of(Offer.Remedy remedy) {
    return switch (remedy) {
      case PARTIAL_REFUND -> "a part of the money back";
      case REFUND -> "the money back";
      case WAIT -> "to wait a little longer for the parcel";
    };
  }

  public static String of(Offer.State state) {
    return switch (state) {
      case OPEN -> "Open";
      case ACCEPTED -> "Accepted";
      case DECLINED -> "Declined";
      case LAPSED -> "Not answered";
      case WITHDRAWN -> "Overtaken";
    };
  }

  public static String of(Ruling ruling) {
    return switch (ruling) {
      case REFUND -> "Refund";
      case PARTIAL_REFUND -> "Part refund";
      case DENY -> "Deny";
      case ESCALATE -> "Put before the guarantor";
    };
  }

  /** Why a person has to decide. */
  public static String of(ReviewOpened.Why why) {
    return switch (why) {
      case RULED_BY_TABLE -> "The table asks for a person.";
      case POLICY_UNDECIDED -> "The table has no answer.";
      case APPEAL -> "The customer has appealed.";
      case CONTRADICTED ->
          "What was reported since the denial does not go with it; it cannot stand by itself.";
      case WAIT_DECLINED -> "The customer does not want to wait any longer.";
      case LARGE_AMOUNT -> "The amount is too large to be paid without a person.";
      case NOTHING_LEFT -> "Nothing that was paid is left to be paid back.";
      case EVIDENCE_CAME -> "The evidence that was asked for has come.";
      case EVIDENCE_MISSED -> "The evidence that was asked for did not come.";
      case NO_COVER -> "It was to come before the guarantor, but the order has no cover left.";
      case NO_AWARD -> "The guarantor did not answer in time.";
    };
  }

  /** On what occasion a party wrote something; the names are those of {@code claims}. */
  public static String wrote(String kind) {
    return switch (kind) {
      case "WITHDRAWN" -> "on withdrawing the claim";
      case "CONTEST" -> "contesting the claim";
      case "ACCEPT" -> "accepting the claim";
      case "OFFER" -> "with the offer";
      case "EVIDENCE_REQUESTED" -> "asking for evidence";
      case "ESCALATED" -> "on taking it to the guarantor";
      case "APPEAL_NEW_EVIDENCE" -> "appealing: there is new evidence";
      case "APPEAL_ERROR_OF_FACT" -> "appealing: a fact is wrong";
      case "APPEAL_DECIDED_BY_TABLE" -> "appealing: no person has looked at it";
      case "APPEAL_MISSED_FOR_CAUSE" -> "appealing: could not answer in time";
      default -> kind.toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** What the customer would like; the names are those of the API. */
  public static String remedy(String remedy) {
    return switch (remedy) {
      case "REFUND" -> "The money back";
      case "PARTIAL_REFUND" -> "A part of the money back";
      case "REPLACEMENT" -> "A replacement";
      case "RETURN_FOR_REFUND" -> "To send it back for the money";
      default -> remedy;
    };
  }

  /** What a table proposed, as a person would say it. */
  public static String proposal(String ruling) {
    return switch (ruling) {
      case "REFUND" -> "to refund";
      case "DENY" -> "to deny";
      case "WAIT" -> "to wait for the parcel";
      case "ASK_MERCHANT" -> "to ask the merchant";
      case "REVIEW" -> "that a person decides";
      default -> ruling;
    };
  }
}
