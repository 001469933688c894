package org.redress.marketplace.cases;

import org.redress.access.Caller;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.marketplace.reading.WrittenId;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.redress.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * The cases that a path may name; any other ends the request, also one of another marketplace, or
 * one that did not come before the guarantor who asks.
 */
@Component
class KnownCases {

  private final FindingClaims finding;

  KnownCases(FindingClaims finding) {
    this.finding = finding;
  }

  ClaimView get(Caller caller, String id) {
    return finding
        .find(caller.marketplace(), id(id))
        .filter(claim -> sees(caller, claim))
        .orElseThrow(KnownCases::unknown);
  }

  private static boolean sees(Caller caller, ClaimView claim) {
    var guarantor = caller.guarantor();
    var before = claim.escalation();
    return guarantor == null || before != null && guarantor.equals(before.guarantor());
  }

  static CaseId id(String written) {
    return WrittenId.parse(written).map(CaseId::new).orElseThrow(KnownCases::unknown);
  }

  static Refusal unknown() {
    return new Refusal(Problem.notFound("There is no such case."));
  }
}
