package org.redress.orders;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.shared.OrderId;

/**
 * Money that somebody means to give back. {@code key} is unique in its marketplace, no {@code
 * lines} are all of the order, {@code atMost} is minor units of the order's currency.
 */
public record ReserveMoney(
    String key, OrderId order, Set<Basis> bases, List<Quantity> lines, @Nullable Long atMost) {

  /** Bases that are missing, or a cap that is not above 0, are an IllegalArgumentException. */
  public ReserveMoney {
    // in the order of the amounts: the shares of an amount are written down in it
    bases = Collections.unmodifiableSet(new TreeSet<>(bases));
    lines = List.copyOf(lines);
    if (bases.isEmpty() || (atMost != null && atMost <= 0)) {
      throw new IllegalArgumentException(
          "money is reserved for a basis and above 0: " + bases + " at most " + atMost);
    }
  }

  ReserveMoney as(String other) {
    return new ReserveMoney(other, order, bases, lines, atMost);
  }
}
