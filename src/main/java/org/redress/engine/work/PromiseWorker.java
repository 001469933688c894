package org.redress.engine.work;

import org.redress.orders.Watched;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/**
 * Does the jobs of one type: one job is one command, which finds what was done before when it comes
 * again.
 */
interface PromiseWorker {

  String jobType();

  Watched act(MarketplaceId marketplace, OrderId order);
}
