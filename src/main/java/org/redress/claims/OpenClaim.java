package org.redress.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.shared.OrderId;

/**
 * A customer's claim as it comes in. No lines means all of the order; without a statement the one
 * that was kept before the promised day is used.
 */
public record OpenClaim(
    OrderId order,
    KindId kind,
    List<Quantity> lines,
    @Nullable String statement,
    @Nullable String desiredRemedy) {

  /** For a line that is claimed without a quantity: all of it. */
  public static final int WHOLE_LINE = 0;
}
