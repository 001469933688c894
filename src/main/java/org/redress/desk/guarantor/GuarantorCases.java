package org.redress.desk.guarantor;

import java.util.Objects;
import org.redress.access.StaffMember;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.desk.WrittenId;
import org.redress.desk.cases.NoSuchCase;
import org.redress.guarantee.Escalation;
import org.redress.shared.CaseId;
import org.springframework.stereotype.Component;

/** The cases that came before the guarantor who asks; no others are there for it. */
@Component
class GuarantorCases {

  private final FindingClaims claims;

  GuarantorCases(FindingClaims claims) {
    this.claims = claims;
  }

  ClaimView find(StaffMember viewer, String id) {
    return WrittenId.parse(id, CaseId::new)
        .flatMap(claim -> claims.find(viewer.marketplace(), claim))
        .filter(claim -> isBefore(guarantor(viewer), claim))
        .orElseThrow(NoSuchCase::new);
  }

  /** The reference of the guarantor for whom this user acts; nobody else comes here. */
  static String guarantor(StaffMember viewer) {
    return Objects.requireNonNull(viewer.guarantor());
  }

  static Escalation escalation(ClaimView claim) {
    return Objects.requireNonNull(claim.escalation());
  }

  private static boolean isBefore(String guarantor, ClaimView claim) {
    var before = claim.escalation();
    return before != null && before.guarantor().equals(guarantor);
  }
}
