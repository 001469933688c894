package org.redress.guarantee;

import org.jspecify.annotations.Nullable;
import org.redress.refunds.Purse;

/**
 * What a list of recoveries is narrowed to; newest first, those behind {@code after}. {@code
 * guarantor}: only what this one is owed.
 */
public record RecoverySearch(
    Recovery.@Nullable State state,
    @Nullable Purse creditor,
    @Nullable String merchant,
    @Nullable String guarantor,
    @Nullable RecoveryId after,
    int limit) {}
