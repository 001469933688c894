package org.redress.refunds;

import org.jspecify.annotations.Nullable;
import org.redress.refunds.RefundView.Kind;

/**
 * What the provider is asked to do, in minor units. {@code reference} is also the key by which it
 * does the same request once.
 */
record MoneyMovement(
    String reference,
    Kind kind,
    String payment,
    @Nullable String destination,
    long amount,
    String currency,
    About about) {

  /** Ids that help to find it again in the provider's books. */
  record About(String marketplace, String order, @Nullable String caseId) {}
}
