package org.redress.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.refunds.Purse;

/**
 * What a merchant has against bearing a refund, and what came of it; {@code borneBy} is who bears
 * it instead, where it was upheld. The customer keeps what it has. Instants are business time.
 */
public record Objection(
    Instant madeAt,
    String text,
    State state,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String reason,
    @Nullable Purse borneBy) {

  public enum State {
    OPEN,
    UPHELD,
    REJECTED
  }

  /**
   * {@code reason} is told to the merchant as it stands; {@code borneBy} null to reject it; {@code
   * dossier} is the state of the dossier that its decider has seen, null where it does not say.
   */
  public record Decision(@Nullable Purse borneBy, String reason, @Nullable Long dossier) {

    public Decision(@Nullable Purse borneBy, String reason) {
      this(borneBy, reason, null);
    }
  }
}
