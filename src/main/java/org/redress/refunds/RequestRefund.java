package org.redress.refunds;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Basis;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

/**
 * Money that is to go back to the customer of an order. {@code key} is the business key: a key is
 * refunded once. {@code lines} empty means all of them; {@code atMost} is in minor units of the
 * order's currency.
 *
 * @param paidBy who advances it; the guarantor's money is always a payout
 * @param borneBy who is liable in the end
 */
public record RequestRefund(
    String key,
    OrderId order,
    @Nullable CaseId caseId,
    Set<Basis> bases,
    List<Quantity> lines,
    @Nullable Long atMost,
    Purse paidBy,
    Purse borneBy) {

  public RequestRefund {
    if (!paidBy.canAdvance()) {
      throw new IllegalArgumentException(paidBy + " cannot advance a refund");
    }
    // in the order of the amounts: the shares of an amount are written down in it
    bases = Collections.unmodifiableSet(new TreeSet<>(bases));
    lines = List.copyOf(lines);
  }
}
