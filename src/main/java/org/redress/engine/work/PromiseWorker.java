package org.redress.engine.work;

import org.redress.engine.process.Decided.OnPromise;
import org.redress.orders.Watched;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** Does jobs of the process of an order. */
interface PromiseWorker extends JobWorker {

  Watched act(MarketplaceId marketplace, OrderId order);

  @Override
  default Acted act(Job job) {
    return switch (act(job.subject().marketplace(), job.subject().order())) {
      case Watched.Done(var watch) -> new Acted.Done(new OnPromise(watch));
      case Watched.NotYet(var dueAt) -> new Acted.NotYet(dueAt);
    };
  }
}
