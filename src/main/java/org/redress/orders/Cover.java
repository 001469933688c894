package org.redress.orders;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What the guarantor granted at registration; {@code coverLimit} in minor units of the order's
 * currency.
 */
@Embeddable
record Cover(
    boolean covered,
    long coverLimit,
    @Enumerated(EnumType.STRING) CoverReason coverReason,
    @Nullable String guarantor) {

  static Cover none(CoverReason reason) {
    return new Cover(false, 0, reason, null);
  }

  static Cover upTo(long limit, long ordered, String guarantor) {
    return new Cover(
        true,
        limit,
        limit < ordered ? CoverReason.COVERED_UP_TO_LIMIT : CoverReason.COVERED,
        guarantor);
  }
}
