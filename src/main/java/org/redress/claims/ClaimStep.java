package org.redress.claims;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the process of a claim does next, as the domain has decided it. {@code until} is when the
 * process looks again by itself (business time, {@code Watch.NEVER} where only people or facts can
 * move it); {@code refundId} names the refund to be carried out.
 */
public record ClaimStep(Next next, Instant until, @Nullable UUID refundId) {

  public enum Next {
    /** The merchant's turn to answer, until its deadline. */
    ASK_MERCHANT,
    /** The customer, a delivery or a bank is awaited, until a deadline. */
    WAIT,
    /** A person decides: a user task. */
    REVIEW,
    /** A guarantor decides, in GuarantorProcess. */
    GUARANTOR,
    /** The money is moved by RefundProcess. */
    REFUND,
    /** Nothing more to do. */
    CLOSED
  }
}
