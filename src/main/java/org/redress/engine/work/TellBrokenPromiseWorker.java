package org.redress.engine.work;

import org.redress.orders.Watched;
import org.redress.orders.WatchingPromises;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;

/** The promised day has ended without a delivery. */
@Component
class TellBrokenPromiseWorker implements PromiseWorker {

  private final WatchingPromises promises;

  TellBrokenPromiseWorker(WatchingPromises promises) {
    this.promises = promises;
  }

  @Override
  public String jobType() {
    return "orders.tell-broken-promise";
  }

  @Override
  public Watched act(MarketplaceId marketplace, OrderId order) {
    return promises.tellBrokenPromise(marketplace, order);
  }
}
