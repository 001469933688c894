package org.redress.engine.work;

import org.redress.orders.Watched;
import org.redress.orders.WatchingPromises;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;

/** The guarantee period is over. */
@Component
class EndGuaranteeWorker implements PromiseWorker {

  private final WatchingPromises promises;

  EndGuaranteeWorker(WatchingPromises promises) {
    this.promises = promises;
  }

  @Override
  public String jobType() {
    return "orders.end-guarantee";
  }

  @Override
  public Watched act(MarketplaceId marketplace, OrderId order) {
    return promises.endGuarantee(marketplace, order);
  }
}
