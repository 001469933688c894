package org.redress.desk.cases;

import org.redress.claims.ClaimView;
import org.redress.desk.CaseWords;
import org.redress.desk.MoneyWords;
import org.redress.desk.ViewerFormat;

/** Where a case stands and what comes next, in plain sentences. */
public record CaseProspect(String standing, String next) {

  static CaseProspect of(ClaimView claim, ViewerFormat format) {
    return new CaseProspect(standing(claim), next(claim, format));
  }

  private static String standing(ClaimView claim) {
    return switch (claim.status()) {
      case WAITING_MERCHANT -> "It is the merchant’s turn.";
      case WAITING_CUSTOMER -> "It is the customer’s turn.";
      case WAITING_DELIVERY -> "The parcel is given more time.";
      case WAITING_GUARANTOR -> "It is the guarantor’s turn.";
      case UNDER_REVIEW -> reviewed(claim);
      case ON_HOLD -> "On hold: a chargeback is open at the bank.";
      case SETTLING -> "Decided: the money is on its way to the customer.";
      case CLOSED -> closed(claim);
    };
  }

  private static String reviewed(ClaimView claim) {
    if (!CaseTurn.needsPerson(claim)) {
      return "What came in is being weighed.";
    }
    return CaseTurn.needsSupervisor(claim)
        ? "It is a supervisor’s turn."
        : "It is an agent’s turn.";
  }

  private static String closed(ClaimView claim) {
    var ended = claim.ended();
    var outcome = ended.outcome() == null ? "Closed" : CaseWords.of(ended.outcome());
    return ended.decidedBy() == null
        ? outcome + "."
        : outcome + ", decided by " + CaseWords.of(ended.decidedBy()) + ".";
  }

  private static String next(ClaimView claim, ViewerFormat format) {
    var deadline = claim.deadline();
    if (deadline != null) {
      var overdue = format.isPast(deadline.at()) ? " That time is over." : "";
      return "%s, until %s. %s%s"
          .formatted(
              CaseWords.of(deadline.meaning()),
              format.until(deadline.at()),
              CaseWords.silence(deadline.meaning()),
              overdue);
    }
    return switch (claim.status()) {
      case UNDER_REVIEW -> review(claim);
      case ON_HOLD -> "Nothing is decided or paid until the bank has decided.";
      case SETTLING -> "Next: the payment provider confirms it.";
      case CLOSED -> closing(claim);
      default -> "Nothing is due at a certain time.";
    };
  }

  private static String review(ClaimView claim) {
    if (claim.review().open()) {
      return "Next: a person decides, or asks for evidence first.";
    }
    return CaseTurn.troubled(claim)
        ? "Next: a person finds a way to get the money to the customer."
        : "Next: the tables rule on it; this takes seconds.";
  }

  private static String closing(ClaimView claim) {
    var paidBy = claim.ended().paidBy();
    var borneBy = claim.ended().borneBy();
    return paidBy == null || borneBy == null
        ? "Nothing more is awaited."
        : "Paid by %s, borne by %s. Nothing more is awaited."
            .formatted(MoneyWords.of(paidBy), MoneyWords.of(borneBy));
  }
}
