package org.redress.guarantee;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.CodeWord;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** What happens to recoveries, told within the transaction that made it so. */
public interface RecoveryEvents {

  /** A parcel that came late is to be sent back; its process is started by this. */
  @EventName("ParcelAwaitedBack")
  record ParcelAwaitedBack(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RecoveryId recovery,
      Instant until)
      implements CaseEvent {}

  /**
   * {@code demanded}: its process is started by this; otherwise it is set off at once. {@code
   * awaited}: it runs already, for the parcel was to be sent back first.
   */
  @EventName("RecoveryOpened")
  record RecoveryOpened(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RecoveryId recovery,
      Purse creditor,
      Purse debtor,
      long amount,
      @CodeWord String currency,
      boolean demanded,
      boolean awaited,
      Instant dueAt)
      implements CaseEvent {}

  @EventName("RecoveryReminded")
  record RecoveryReminded(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RecoveryId recovery,
      int reminder)
      implements CaseEvent {}

  /** A part of it, or all, was paid or set off. */
  @EventName("RecoveryReceived")
  record RecoveryReceived(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RecoveryId recovery,
      Recovery.Part.Kind kind,
      long amount,
      long outstanding)
      implements CaseEvent {}

  @EventName("RecoveryDisputed")
  record RecoveryDisputed(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RecoveryId recovery)
      implements CaseEvent {}

  /** A supervisor has looked at the dispute: it is demanded again. */
  @EventName("RecoveryUpheld")
  record RecoveryUpheld(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RecoveryId recovery,
      Instant dueAt)
      implements CaseEvent {}

  /** Nothing more is outstanding. */
  @EventName("RecoverySettled")
  record RecoverySettled(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RecoveryId recovery,
      Recovery.State state)
      implements CaseEvent {}
}
