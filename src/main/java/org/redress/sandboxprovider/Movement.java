package org.redress.sandboxprovider;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as the provider keeps it.
 *
 * @param succeedsAt when the money goes; null where it never does
 * @param returnedAt when the bank sends it back; null where it does not
 */
record Movement(
    String id,
    UUID account,
    String idempotencyKey,
    String reference,
    String kind,
    String payment,
    @Nullable String destination,
    long amount,
    String currency,
    String order,
    @Nullable String caseId,
    Instant at,
    @Nullable Instant succeedsAt,
    @Nullable Instant returnedAt) {

  MovementStatus status(Instant now) {
    if (succeedsAt == null) {
      return new MovementStatus(id, "failed", "the customer's bank does not take it");
    }
    if (returnedAt != null && !now.isBefore(returnedAt)) {
      return new MovementStatus(id, "failed", "returned by the customer's bank");
    }
    return new MovementStatus(id, now.isBefore(succeedsAt) ? "pending" : "succeeded", null);
  }

  boolean asksFor(Movement other) {
    return account.equals(other.account)
        && reference.equals(other.reference)
        && kind.equals(other.kind)
        && payment.equals(other.payment)
        && amount == other.amount
        && currency.equals(other.currency);
  }
}
