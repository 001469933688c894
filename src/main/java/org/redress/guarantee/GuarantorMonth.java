package org.redress.guarantee;

import java.time.YearMonth;

/**
 * What a guarantor did in a month of the marketplace, in one currency; amounts are minor units.
 * {@code awards} counts denials too, {@code owed} is what was demanded of others; {@code recovered}
 * and {@code writtenOff} belong to what it has paid in this or an earlier month.
 */
public record GuarantorMonth(
    YearMonth month,
    String currency,
    long awards,
    long awarded,
    long paid,
    long recovered,
    long writtenOff,
    long owed) {}
