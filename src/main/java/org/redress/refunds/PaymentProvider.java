package org.redress.refunds;

import org.jspecify.annotations.Nullable;

/** Whoever moves the money. Never called within a transaction; never throws. */
interface PaymentProvider {

  Answer move(MoneyMovement movement);

  /** What became of the movement with this reference. */
  Answer find(String reference);

  /** What is known of a movement. */
  sealed interface Answer {

    record Paid(String id) implements Answer {}

    /** It will be paid, or refused, on a later day. */
    record Pending(String id) implements Answer {}

    record Failed(@Nullable String id, String reason) implements Answer {}

    /** It never heard of this reference. */
    record Unheard() implements Answer {}

    /** It may have paid or not. */
    record Unknown(String why) implements Answer {}
  }
}
