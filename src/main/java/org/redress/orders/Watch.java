package org.redress.orders;

import java.time.Instant;

/**
 * What the process of an order waits for next, in business time; {@link #NEVER} for what is not
 * awaited. {@code over} ends the process.
 */
public record Watch(
    Instant riskAt, Instant answerBy, Instant promiseEndsAt, Instant guaranteeUntil, boolean over) {

  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
}
