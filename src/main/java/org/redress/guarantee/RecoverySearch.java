package org.redress.guarantee;

import org.jspecify.annotations.Nullable;
import org.redress.refunds.Purse;
import org.redress.shared.CaseId;

/**
 * What a list of recoveries is narrowed to; newest first, those behind {@code after}. {@code
 * guarantor}: only what that one has to get back.
 */
public record RecoverySearch(
    Recovery.@Nullable State state,
    @Nullable Purse creditor,
    @Nullable Purse debtor,
    @Nullable String merchant,
    @Nullable CaseId ofCase,
    @Nullable String guarantor,
    @Nullable RecoveryId after,
    int limit) {

  public static RecoverySearch ofGuarantor(
      String reference, @Nullable RecoveryId after, int limit) {
    return new RecoverySearch(null, null, null, null, null, reference, after, limit);
  }

  /** The same among those of this guarantor; null for all. */
  public RecoverySearch of(@Nullable String reference) {
    return new RecoverySearch(state, creditor, debtor, merchant, ofCase, reference, after, limit);
  }
}
