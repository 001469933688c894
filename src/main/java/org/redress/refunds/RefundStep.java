package org.redress.refunds;

import java.time.Instant;

/**
 * What the process of a refund does next, as the domain has decided it; {@code until} is business
 * time, {@code Watch.NEVER} where only people can move it.
 */
public record RefundStep(Next next, Instant until) {

  public enum Next {
    /** The customer is asked for a payout destination, until its deadline. */
    ASK_DESTINATION,
    /** The provider is told to pay. */
    SEND,
    /** The provider is asked at {@code until} what became of it: unknown, pending, or bounced. */
    LOOK_UP,
    /** A person brings it to an end: a user task. */
    PERSON,
    /**
     * It is paid, and no bounce was heard of in the time that the provider gives for it; or it came
     * back another way.
     */
    DONE
  }
}
