package org.redress.casefile.content;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Reserved;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundView;

/** Money that went or goes back to the customer; the destination of a payout is nobody's here. */
public record RefundItem(
    String id,
    RefundView.Kind kind,
    RefundView.State state,
    @Nullable Why trouble,
    long amount,
    String currency,
    List<Reserved.Share> lines,
    Purse paidBy,
    Purse borneBy,
    Payment payment,
    int attempts,
    @Nullable String failure,
    Instant requestedAt,
    @Nullable Instant sentAt,
    @Nullable Instant confirmedAt) {

  /** {@code refundReference} is the provider's own, or that of a payment by hand. */
  public record Payment(String provider, String reference, @Nullable String refundReference) {}

  static RefundItem of(RefundView refund) {
    var payment = refund.payment();
    return new RefundItem(
        refund.id().toString(),
        refund.kind(),
        refund.state(),
        refund.trouble(),
        refund.amount(),
        refund.currency(),
        refund.shares(),
        refund.paidBy(),
        refund.borneBy(),
        new Payment(
            payment.provider(),
            payment.reference(),
            payment.byHand() == null ? payment.providerId() : payment.byHand()),
        refund.attempts(),
        refund.failure(),
        refund.requestedAt(),
        refund.sentAt(),
        refund.confirmedAt());
  }
}
