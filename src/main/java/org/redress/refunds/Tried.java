package org.redress.refunds;

import org.jspecify.annotations.Nullable;
import org.redress.refunds.RefundTroubles.Act.Reason;

/**
 * What a person tried about a refund: the outcome of its task, null while that stays open; or why
 * it was not done.
 */
record Tried(@Nullable String outcome, @Nullable Reason refused) {

  static final Tried STAYS = new Tried(null, null);

  static Tried not(Reason reason) {
    return new Tried(null, reason);
  }
}
