package org.redress.guarantee;

import org.redress.guarantee.Escalation.State;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundView;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * What a guarantor that gave no award owes of a refund that the marketplace has paid in its place:
 * its silence does not cost anybody the cover. Where the marketplace itself bears the refund the
 * guarantor would get it back from there, and owes nothing.
 */
@Component
class OwingWithinCover {

  private final EscalationRows escalations;
  private final RecoveryRows recoveries;

  OwingWithinCover(EscalationRows escalations, RecoveryRows recoveries) {
    this.escalations = escalations;
    this.recoveries = recoveries;
  }

  /** In minor units, at most what is still reserved of the cover; 0 where it owes nothing. */
  long of(MarketplaceId marketplace, RefundView refund) {
    var caseId = refund.caseId();
    if (caseId == null || refund.paidBy() != Purse.MARKETPLACE || !getsItBack(refund.borneBy())) {
      return 0;
    }
    var reserved =
        escalations
            .of(marketplace, caseId)
            .filter(escalation -> escalation.state() == State.SILENT)
            .map(Escalation::reserved)
            .orElse(0L);
    var left = reserved == 0 ? 0 : reserved - recoveries.ofCover(marketplace, caseId);
    return Math.clamp(left, 0, refund.amount());
  }

  private static boolean getsItBack(Purse bearer) {
    return bearer == Purse.MERCHANT || bearer == Purse.CARRIER;
  }
}
