package org.redress.orders;

import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted, newest first. {@code reference} is exact, {@code text} a part of the
 * order's, merchant's or customer's reference; {@code cursor} comes from the page before.
 */
public record OrderSearch(
    @Nullable String reference,
    @Nullable PromiseState promiseState,
    @Nullable String text,
    @Nullable String cursor,
    int limit) {}
