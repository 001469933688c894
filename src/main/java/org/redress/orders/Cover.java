package org.redress.orders;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the guarantor granted at registration; {@code coverLimit} in minor units of the order's
 * currency.
 */
@Embeddable
record Cover(
    boolean covered, long coverLimit, @Enumerated(EnumType.STRING) CoverReason coverReason) {

  static Cover none(CoverReason reason) {
    return new Cover(false, 0, reason);
  }

  static Cover upTo(long limit, long ordered) {
    return new Cover(
        true, limit, limit < ordered ? CoverReason.COVERED_UP_TO_LIMIT : CoverReason.COVERED);
  }
}
