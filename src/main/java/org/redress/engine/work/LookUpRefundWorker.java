package org.redress.engine.work;

import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundStep;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** The provider is asked what became of a refund. */
@Component
class LookUpRefundWorker implements RefundWorker {

  private final DrivingRefunds refunds;

  LookUpRefundWorker(DrivingRefunds refunds) {
    this.refunds = refunds;
  }

  @Override
  public String jobType() {
    return "refunds.look-up-refund";
  }

  @Override
  public RefundStep act(MarketplaceId marketplace, RefundId refund) {
    return refunds.lookUp(marketplace, refund);
  }

  @Override
  public boolean callsOutside() {
    return true;
  }
}
