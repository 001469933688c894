package org.redress.engine.work;

import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundStep;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** The customer did not say in time where a payout goes. */
@Component
class MissDestinationWorker implements RefundWorker {

  private final DrivingRefunds refunds;

  MissDestinationWorker(DrivingRefunds refunds) {
    this.refunds = refunds;
  }

  @Override
  public String jobType() {
    return "refunds.miss-destination";
  }

  @Override
  public RefundStep act(MarketplaceId marketplace, RefundId refund) {
    return refunds.missDestination(marketplace, refund);
  }
}
