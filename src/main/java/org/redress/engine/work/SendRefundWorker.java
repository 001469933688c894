package org.redress.engine.work;

import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundStep;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** The provider is told to pay. */
@Component
class SendRefundWorker implements RefundWorker {

  private final DrivingRefunds refunds;

  SendRefundWorker(DrivingRefunds refunds) {
    this.refunds = refunds;
  }

  @Override
  public String jobType() {
    return "refunds.send-refund";
  }

  @Override
  public RefundStep act(MarketplaceId marketplace, RefundId refund) {
    return refunds.send(marketplace, refund);
  }

  @Override
  public boolean callsOutside() {
    return true;
  }
}
