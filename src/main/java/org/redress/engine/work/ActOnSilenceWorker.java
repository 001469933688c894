package org.redress.engine.work;

import org.redress.orders.Watched;
import org.redress.orders.WatchingPromises;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;

/** The customer did not answer to a delay notice. */
@Component
class ActOnSilenceWorker implements PromiseWorker {

  private final WatchingPromises promises;

  ActOnSilenceWorker(WatchingPromises promises) {
    this.promises = promises;
  }

  @Override
  public String jobType() {
    return "orders.act-on-silence";
  }

  @Override
  public Watched act(MarketplaceId marketplace, OrderId order) {
    return promises.actOnSilence(marketplace, order);
  }
}
