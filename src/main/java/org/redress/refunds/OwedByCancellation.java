package org.redress.refunds;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Basis;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.shared.OrderId;

/**
 * What goes back of a cancelled order, and at whose cost.
 *
 * @param lines no lines are all of the order
 * @param first why a person decides before it is paid; null where nobody has to
 */
record OwedByCancellation(String key, List<Quantity> lines, Purse borneBy, @Nullable Why first) {

  static final String PREFIX = "cancelled:";

  /** Who pays for itself pays; what is the merchant's is kept back from its next payout. */
  RequestRefund request(OrderId order, Set<Basis> bases) {
    return new RequestRefund(key, order, null, bases, lines, null, borneBy, borneBy);
  }
}
