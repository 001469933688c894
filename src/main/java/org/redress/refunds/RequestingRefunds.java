package org.redress.refunds;

import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;

/**
 * Sets money aside for a customer, in the caller's transaction. It is sent later, by the process of
 * the refund.
 */
public interface RequestingRefunds {

  /** As much as is left of what was paid; the view's amount may be less than was asked for. */
  RefundAnswer request(MarketplaceId marketplace, RequestRefund request, Actor by);
}
