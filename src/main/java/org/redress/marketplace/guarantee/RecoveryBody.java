package org.redress.marketplace.guarantee;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Recovery;

/** A recovery as the API shows it, also to the guarantor that has to get it back. */
record RecoveryBody(
    String id,
    String orderId,
    @Nullable String caseId,
    String refundId,
    String creditor,
    Debtor debtor,
    String merchant,
    String state,
    String ground,
    long amount,
    String currency,
    long received,
    long writtenOff,
    long outstanding,
    Instant dueAt,
    int reminders,
    @Nullable String dispute,
    @Nullable String writtenOffFor,
    Instant openedAt,
    @Nullable Instant closedAt,
    List<Recovery.Part> payments) {

  /** {@code name} is the merchant's reference or the carrier's name. */
  record Debtor(String party, String name) {}

  static RecoveryBody of(Recovery recovery) {
    var claimed = recovery.claimed();
    var caseId = claimed.caseId();
    return new RecoveryBody(
        recovery.id().toString(),
        claimed.order().toString(),
        caseId == null ? null : caseId.toString(),
        claimed.refund().toString(),
        claimed.creditor().name(),
        new Debtor(claimed.debtor().name(), claimed.debtorName()),
        claimed.merchant(),
        recovery.state().name(),
        claimed.ground().name(),
        claimed.amount(),
        claimed.currency(),
        recovery.received(),
        recovery.writtenOff(),
        recovery.outstanding(),
        recovery.due().at(),
        recovery.due().reminders(),
        recovery.dispute(),
        recovery.writtenOffFor(),
        recovery.openedAt(),
        recovery.closedAt(),
        recovery.parts());
  }
}
