package org.redress.refunds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Parts;
import org.redress.orders.Reserved;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

/**
 * A refund as it stands now. Amounts are minor units of {@code currency}, instants business time.
 *
 * @param ruled what was asked for; {@code amount} is what of it has not come back another way
 * @param trouble why a person has to act; null where none has to
 * @param destinationBy until when the customer may say where a payout goes; null where none is
 *     asked for
 * @param failure what the provider gave as its reason
 */
public record RefundView(
    RefundId id,
    String key,
    OrderId order,
    @Nullable CaseId caseId,
    Kind kind,
    long ruled,
    long amount,
    String currency,
    List<Reserved.Share> shares,
    Purse paidBy,
    Purse borneBy,
    State state,
    @Nullable Why trouble,
    Payment payment,
    @Nullable Instant destinationBy,
    int attempts,
    @Nullable String failure,
    Instant requestedAt,
    @Nullable Instant sentAt,
    @Nullable Instant confirmedAt,
    RefundStep step) {

  /** The key of the decision that it is a part of: one, however many captures it goes back to. */
  public String decision() {
    return Parts.decision(key);
  }

  /** Whether nothing of it is to be paid any more. */
  public boolean over() {
    return state == State.CONFIRMED || state == State.SETTLED_ELSEWHERE;
  }

  /** It goes back because something was cancelled, without anybody claiming it. */
  public boolean ofCancellation() {
    return key.startsWith(OwedByCancellation.PREFIX);
  }

  public enum Kind {
    /** Back on the original payment. */
    REFUND,
    /** Another way, to a destination at the provider. */
    PAYOUT
  }

  public enum State {
    AWAITING_DESTINATION,
    REQUESTED,
    /** The provider was told, and either has not answered or has not paid yet. */
    SENT,
    /** Nobody knows whether the provider has paid; it is asked again. */
    UNKNOWN,
    CONFIRMED,
    REFUSED,
    /** Confirmed, and sent back by the bank later. */
    BOUNCED,
    /** All of it came back another way before it was paid: it never is. */
    SETTLED_ELSEWHERE,
    /** It is not owed after all. */
    WITHDRAWN
  }

  /**
   * Through whom, and for which payment of the customer.
   *
   * @param reference the payment's at the provider
   * @param providerId the provider's own id of the refund; null until it was heard
   * @param byHand the reference of a payment made by a person outside the provider
   */
  public record Payment(
      String provider, String reference, @Nullable String providerId, @Nullable String byHand) {}
}
