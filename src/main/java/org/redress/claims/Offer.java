package org.redress.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Party;

/**
 * A way to end the dispute that the customer may take: the merchant's part refund, or the policy's
 * extra week for a parcel that is under way. Counted from 1 in its case; {@code amount} in minor
 * units.
 */
public record Offer(
    int number,
    Party by,
    Remedy remedy,
    @Nullable Long amount,
    Instant madeAt,
    Instant answerBy,
    State state,
    @Nullable Instant answeredAt,
    @Nullable String text) {

  public enum Remedy {
    PARTIAL_REFUND,
    REFUND,
    /** Wait for the parcel until {@code answerBy} of the wait; silence takes it. */
    WAIT
  }

  public enum State {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Nobody answered. */
    LAPSED,
    /** Overtaken by what happened meanwhile. */
    WITHDRAWN
  }
}
