package org.redress.guarantee;

import org.jspecify.annotations.Nullable;
import org.redress.refunds.Purse;

/**
 * What a list of recoveries is narrowed to; newest first, those behind {@code after}. {@code
 * guarantor}: only what that one has to get back.
 */
public record RecoverySearch(
    Recovery.@Nullable State state,
    @Nullable Purse creditor,
    @Nullable String merchant,
    @Nullable String guarantor,
    @Nullable RecoveryId after,
    int limit) {

  /** The same among those of this guarantor; null for all. */
  public RecoverySearch of(@Nullable String reference) {
    return new RecoverySearch(state, creditor, merchant, reference, after, limit);
  }
}
