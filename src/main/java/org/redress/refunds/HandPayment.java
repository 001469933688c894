package org.redress.refunds;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Money that a person says it paid outside. Above the limit of the table {@code SecondPerson} it is
 * a proposal until another person has confirmed it; amounts are minor units of {@code currency},
 * instants business time.
 *
 * @param summed this one with all that counts together with it
 * @param hand the accounts that may have been behind the proposer when it proposed
 * @param until when a proposal can no longer be confirmed
 * @param second who confirmed or rejected it; null where the first person was enough
 */
public record HandPayment(
    HandPaymentId id,
    RefundId refund,
    long amount,
    String currency,
    long summed,
    String reference,
    String reason,
    State state,
    String proposedBy,
    Set<String> hand,
    Instant proposedAt,
    Instant until,
    @Nullable String second,
    @Nullable Instant endedAt) {

  public enum State {
    PROPOSED,
    PAID,
    REJECTED,
    /** The refund has changed since, or nobody confirmed it in time. */
    LAPSED
  }
}
