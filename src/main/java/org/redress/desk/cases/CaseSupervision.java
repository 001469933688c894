package org.redress.desk.cases;

import org.redress.access.DeskRole;
import org.redress.access.StaffMember;
import org.redress.claims.ClaimView;
import org.redress.desk.ForSupervisors;

/** Where no guarantor decides what came before it, a supervisor does, and no agent. */
final class CaseSupervision {

  private CaseSupervision() {}

  static boolean bars(StaffMember viewer, ClaimView claim) {
    return claim.review().open()
        && claim.review().escalated()
        && viewer.user().role() != DeskRole.SUPERVISOR;
  }

  static void check(StaffMember viewer, ClaimView claim) {
    if (bars(viewer, claim)) {
      throw new ForSupervisors();
    }
  }
}
