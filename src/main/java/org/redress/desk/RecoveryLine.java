package org.redress.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.RecoveryId;
import org.redress.shared.CaseId;

/**
 * A recovery in a few words, for lists of them; {@code owes} is a sentence without its end, {@code
 * tone} a class of the stylesheet.
 */
public record RecoveryLine(
    RecoveryId id,
    String state,
    String tone,
    String debtor,
    String owes,
    String creditor,
    String merchant,
    String amount,
    String received,
    String writtenOff,
    String outstanding,
    Instant openedAt,
    @Nullable Instant dueAt,
    boolean overdue,
    @Nullable CaseId inCase) {

  /** Due is only what is not over. */
  public static RecoveryLine of(Recovery recovery, ViewerFormat format) {
    var claimed = recovery.claimed();
    var due = recovery.over() ? null : recovery.due().at();
    return new RecoveryLine(
        recovery.id(),
        RecoveryWords.of(recovery.state()),
        RecoveryWords.tone(recovery.state()),
        RecoveryWords.debtor(claimed),
        RecoveryWords.owes(
            claimed, recovery.over(), format.money(claimed.amount(), claimed.currency())),
        RecoveryWords.creditor(claimed),
        claimed.merchant(),
        format.money(claimed.amount(), claimed.currency()),
        format.money(recovery.received(), claimed.currency()),
        format.money(recovery.writtenOff(), claimed.currency()),
        format.money(recovery.over() ? 0 : recovery.outstanding(), claimed.currency()),
        recovery.openedAt(),
        due,
        due != null && format.isPast(due),
        claimed.caseId());
  }
}
