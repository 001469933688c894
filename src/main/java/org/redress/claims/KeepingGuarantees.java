package org.redress.claims;

import org.redress.claims.ClaimEvents.ClaimClosed;
import org.redress.claims.ClaimEvents.ClaimOpened;
import org.redress.orders.HoldingGuarantees;
import org.redress.orders.HoldingGuarantees.What;
import org.redress.refunds.RefundEvents.RefundNeedsPerson;
import org.redress.shared.CaseId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A guarantee does not end while a claim on it is open. */
@Component
class KeepingGuarantees {

  private final HoldingGuarantees guarantees;

  KeepingGuarantees(HoldingGuarantees guarantees) {
    this.guarantees = guarantees;
  }

  @EventListener
  void on(ClaimOpened event) {
    guarantees.hold(event.marketplace(), event.order(), holder(event.caseId()), What.GUARANTEE);
  }

  /** Also a claim that was closed and whose money came back is open again. */
  @EventListener
  void on(RefundNeedsPerson event) {
    var claim = event.caseId();
    if (claim != null) {
      guarantees.hold(event.marketplace(), event.order(), holder(claim), What.GUARANTEE);
    }
  }

  @EventListener
  void on(ClaimClosed event) {
    guarantees.release(event.marketplace(), event.order(), holder(event.caseId()));
  }

  private static String holder(CaseId claim) {
    return "claim:" + claim;
  }
}
