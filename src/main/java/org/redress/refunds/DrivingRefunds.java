package org.redress.refunds;

import org.redress.shared.MarketplaceId;

/**
 * What the process of a refund asks of the domain. Each may come again at any time and then answers
 * with where the refund stands. Nothing outside is called inside a transaction: intent is
 * committed, then carried out, then its result is committed.
 */
public interface DrivingRefunds {

  /** Sends it to the provider, once. */
  RefundStep send(MarketplaceId marketplace, RefundId refund);

  /** Asks the provider what became of it, and sends again only what it does not have. */
  RefundStep lookUp(MarketplaceId marketplace, RefundId refund);

  /** The deadline for the customer's payout destination has passed. */
  RefundStep missDestination(MarketplaceId marketplace, RefundId refund);

  /** Where the refund stands now; changes nothing. */
  RefundStep current(MarketplaceId marketplace, RefundId refund);
}
