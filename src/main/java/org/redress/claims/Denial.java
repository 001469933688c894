package org.redress.claims;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often the claim was denied, whether the last time by a table alone, and until when the
 * customer may appeal.
 */
@Embeddable
record Denial(
    int denials,
    boolean deniedByPolicy,
    boolean appealed,
    @Nullable Instant deniedAt,
    @Nullable Instant appealableUntil) {

  static final Denial NONE = new Denial(0, false, false, null, null);

  Denial again(boolean byPolicy, Instant now, Instant until) {
    return new Denial(denials + 1, byPolicy, false, now, until);
  }

  Denial until(Instant appealable) {
    return new Denial(denials, deniedByPolicy, appealed, deniedAt, appealable);
  }

  Denial appealedAgainst() {
    return new Denial(denials, deniedByPolicy, true, deniedAt, null);
  }

  /** Nobody can say anything against it any more. */
  Denial over() {
    return new Denial(denials, deniedByPolicy, false, deniedAt, null);
  }

  /** Denied, and nothing has been said against it yet. */
  boolean stands() {
    return appealableUntil != null;
  }
}
