package org.redress.marketplace.cases;

import org.redress.access.KeyHolder;
import org.redress.access.KeyHolder.Role;
import org.redress.claims.ClaimView;
import org.redress.claims.DecidedBy;
import org.redress.claims.Stage;
import org.redress.evidence.Visibility;

/**
 * Who may have the file of which case, and which file: the marketplace that of all its cases, as
 * its parties may see it; the guarantor that of those which came to it, with what is kept for staff
 * and guarantor.
 */
final class CaseFileAccess {

  private CaseFileAccess() {}

  static boolean mayHave(KeyHolder holder, ClaimView claim) {
    return holder.role() == Role.MARKETPLACE || cameToTheGuarantor(claim);
  }

  static Visibility scopeOf(KeyHolder holder) {
    return holder.role() == Role.GUARANTOR
        ? Visibility.STAFF_AND_GUARANTOR
        : Visibility.ALL_PARTIES;
  }

  /** The one place that says which cases are the guarantor's to see. */
  private static boolean cameToTheGuarantor(ClaimView claim) {
    return claim.stage() == Stage.GUARANTOR
        || claim.ended().decidedBy() == DecidedBy.GUARANTOR;
  }
}
