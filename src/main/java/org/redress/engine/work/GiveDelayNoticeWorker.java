package org.redress.engine.work;

import org.redress.orders.Watched;
import org.redress.orders.WatchingPromises;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;

/** The promise is at risk: the table says what the customer is told. */
@Component
class GiveDelayNoticeWorker implements PromiseWorker {

  private final WatchingPromises promises;

  GiveDelayNoticeWorker(WatchingPromises promises) {
    this.promises = promises;
  }

  @Override
  public String jobType() {
    return "orders.give-delay-notice";
  }

  @Override
  public Watched act(MarketplaceId marketplace, OrderId order) {
    return promises.giveDelayNotice(marketplace, order);
  }
}
