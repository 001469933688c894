package org.redress.guarantee;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.MarketplaceId;

/**
 * What the installation's operator did that touches {@code guarantor}, with the {@code other} one
 * where there are two, or the user who was let in.
 */
public record ActOfOperator(
    MarketplaceId marketplace,
    long number,
    String guarantor,
    What what,
    @Nullable String other,
    Instant at) {

  public enum What {
    /** For orders placed from then on, by {@code other}. */
    REPLACED,
    /** For orders placed from then on, of {@code other}. */
    NAMED_SUCCESSOR,
    KEY_ISSUED,
    /** The key that it had is nobody's any more. */
    KEY_RENEWED,
    /** {@code other} got a way in that takes the place of the password. */
    PERSON_LET_IN
  }
}
