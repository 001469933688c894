package org.redress.marketplace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Reserved;
import org.redress.refunds.RefundView;

/**
 * A refund as the API shows it; {@code destinationBy} until when a payout's destination is asked;
 * of what was {@code ruled} the {@code amount} has not come back another way.
 */
record RefundBody(
    String id,
    String orderId,
    @Nullable String caseId,
    String kind,
    String state,
    @Nullable String trouble,
    long ruled,
    long amount,
    String currency,
    List<Reserved.Share> lines,
    String paidBy,
    String borneBy,
    Payment payment,
    int attempts,
    @Nullable String failure,
    @Nullable Instant destinationBy,
    Instant requestedAt,
    @Nullable Instant sentAt,
    @Nullable Instant confirmedAt) {

  /** {@code refundReference} is the provider's own, or that of a payment by hand. */
  record Payment(String provider, String reference, @Nullable String refundReference) {}

  static RefundBody of(RefundView refund) {
    var payment = refund.payment();
    return new RefundBody(
        refund.id().toString(),
        refund.order().toString(),
        refund.caseId() == null ? null : refund.caseId().toString(),
        refund.kind().name(),
        refund.state().name(),
        refund.trouble() == null ? null : refund.trouble().name(),
        refund.ruled(),
        refund.amount(),
        refund.currency(),
        refund.shares(),
        refund.paidBy().name(),
        refund.borneBy().name(),
        new Payment(
            payment.provider(),
            payment.reference(),
            payment.byHand() == null ? payment.providerId() : payment.byHand()),
        refund.attempts(),
        refund.failure(),
        refund.destinationBy(),
        refund.requestedAt(),
        refund.sentAt(),
        refund.confirmedAt());
  }
}
