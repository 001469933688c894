package org.redress.guarantee;

import java.time.Instant;

/**
 * What a guarantor could award on an order if it were asked now, and how long it would have. {@code
 * reserved} is in minor units of the order's currency, {@code answerDays} are business days.
 */
public record CoverLeft(
    String guarantor,
    String name,
    int answerDays,
    Instant remindAt,
    Instant answerBy,
    long reserved) {}
