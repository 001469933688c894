package org.redress.refunds;

import java.util.Set;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/**
 * Which lines of an order somebody claims: their money is for the claim to decide, whatever else is
 * reported of them. Answered by whoever keeps the claims.
 */
public interface OpenDisputes {

  Set<String> linesOf(MarketplaceId marketplace, OrderId order);
}
