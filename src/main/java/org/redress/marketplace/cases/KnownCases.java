package org.redress.marketplace.cases;

import org.redress.access.Caller;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.marketplace.reading.WrittenId;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.redress.shared.CaseId;
import org.springframework.stereotype.Component;

/** The cases that a path may name; any other ends the request, also one of another marketplace. */
@Component
class KnownCases {

  private final FindingClaims finding;

  KnownCases(FindingClaims finding) {
    this.finding = finding;
  }

  ClaimView get(Caller caller, String id) {
    return finding.find(caller.marketplace(), id(id)).orElseThrow(KnownCases::unknown);
  }

  static CaseId id(String written) {
    return WrittenId.parse(written).map(CaseId::new).orElseThrow(KnownCases::unknown);
  }

  static Refusal unknown() {
    return new Refusal(Problem.notFound("There is no such case."));
  }
}
