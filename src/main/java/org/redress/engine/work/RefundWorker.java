package org.redress.engine.work;

import org.redress.engine.process.Decided.OnRefund;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundStep;
import org.redress.shared.MarketplaceId;

/** Does jobs of the process of a refund. */
interface RefundWorker extends JobWorker {

  RefundStep act(MarketplaceId marketplace, RefundId refund);

  @Override
  default Acted act(Job job) {
    return new Acted.Done(new OnRefund(act(job.subject().marketplace(), job.subject().refund())));
  }
}
