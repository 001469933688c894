package org.redress.desk.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDeadline;
import org.redress.claims.ClaimView;
import org.redress.desk.CaseWords;
import org.redress.desk.ViewerFormat;

/** Whose turn it is in a case, for what, and until when. */
record CaseTurn(String whose, String what, @Nullable Instant until, boolean overdue) {

  static CaseTurn of(ClaimView claim, ViewerFormat format) {
    var deadline = claim.deadline();
    var until = deadline == null ? null : deadline.at();
    return new CaseTurn(
        whose(claim), what(claim, deadline), until, until != null && format.isPast(until));
  }

  private static String whose(ClaimView claim) {
    return switch (claim.status()) {
      case WAITING_MERCHANT -> "Merchant";
      case WAITING_CUSTOMER -> "Customer";
      case WAITING_DELIVERY -> "Carrier";
      case WAITING_GUARANTOR -> "Guarantor";
      case UNDER_REVIEW ->
          !needsPerson(claim) ? "Redress" : needsSupervisor(claim) ? "Supervisor" : "Agent";
      case ON_HOLD -> "Bank";
      case SETTLING -> "Redress";
      case CLOSED -> "Nobody";
    };
  }

  private static String what(ClaimView claim, @Nullable CaseDeadline deadline) {
    if (deadline != null) {
      return CaseWords.of(deadline.meaning());
    }
    return switch (claim.status()) {
      case UNDER_REVIEW -> review(claim);
      case ON_HOLD -> "Decide on the chargeback";
      case SETTLING -> "Move the money";
      case CLOSED -> "Nothing";
      case WAITING_GUARANTOR -> "Give the award";
      case WAITING_MERCHANT, WAITING_CUSTOMER, WAITING_DELIVERY -> "Something has to come";
    };
  }

  private static String review(ClaimView claim) {
    if (claim.review().open()) {
      return "Decide the claim";
    }
    return troubled(claim) ? "Get the money to the customer" : "Weigh what came in";
  }

  static boolean needsPerson(ClaimView claim) {
    return claim.review().open() || troubled(claim);
  }

  static boolean needsSupervisor(ClaimView claim) {
    return claim.review().open() && claim.review().escalated();
  }

  static boolean troubled(ClaimView claim) {
    return claim.refunds().stream().anyMatch(refund -> refund.trouble() != null);
  }
}
