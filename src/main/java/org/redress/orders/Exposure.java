package org.redress.orders;

/**
 * What a guarantor may have to pay for the orders of a merchant, in minor units of the currency:
 * the cover of those whose guarantee runs or is held.
 */
public record Exposure(
    String merchant, String guarantor, String currency, long orders, long cover) {}
