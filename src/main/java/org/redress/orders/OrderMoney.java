package org.redress.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order's money, in minor units of its currency. {@code disputed} is what open chargebacks ask
 * for, {@code chargedBack} what lost ones took; {@code reserved} is promised and not yet paid,
 * {@code settled} was paid; {@code left} can still be given back, {@code overpaid} was captured
 * beyond the price and has to be. {@code holdSince} is business time, null where no chargeback is
 * open.
 */
public record OrderMoney(
    long paid,
    long refundedOutside,
    long disputed,
    long chargedBack,
    long reserved,
    long settled,
    long left,
    long overpaid,
    @Nullable Instant holdSince) {

  public long committed() {
    return reserved + settled;
  }
}
