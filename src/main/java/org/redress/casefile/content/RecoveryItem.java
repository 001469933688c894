package org.redress.casefile.content;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Recovery;
import org.redress.refunds.Purse;

/**
 * What whoever paid gets back from whoever bears it.
 *
 * @param debtorName the merchant's reference or the carrier's name
 * @param dispute why the debtor objects
 */
public record RecoveryItem(
    String id,
    String refundId,
    Recovery.State state,
    Purse creditor,
    Purse debtor,
    String debtorName,
    long amount,
    String currency,
    long received,
    long writtenOff,
    Instant dueAt,
    int reminders,
    @Nullable String dispute,
    @Nullable String writtenOffFor,
    Instant openedAt,
    @Nullable Instant closedAt,
    List<Recovery.Part> parts) {

  static RecoveryItem of(Recovery recovery) {
    var claimed = recovery.claimed();
    return new RecoveryItem(
        recovery.id().toString(),
        claimed.refund().toString(),
        recovery.state(),
        claimed.creditor(),
        claimed.debtor(),
        claimed.debtorName(),
        claimed.amount(),
        claimed.currency(),
        recovery.received(),
        recovery.writtenOff(),
        recovery.due().at(),
        recovery.due().reminders(),
        recovery.dispute(),
        recovery.writtenOffFor(),
        recovery.openedAt(),
        recovery.closedAt(),
        recovery.parts());
  }
}
