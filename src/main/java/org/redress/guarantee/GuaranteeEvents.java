package org.redress.guarantee;

import java.time.Instant;
import org.redress.guarantee.Escalation.Ground;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.CodeWord;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** What happens between a case and a guarantor, told within the transaction that made it so. */
public interface GuaranteeEvents {

  /** Cover is reserved; the claim's process calls that of the guarantor. */
  @EventName("CaseEscalated")
  record CaseEscalated(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      @CodeWord String guarantor,
      Ground ground,
      long reserved,
      @CodeWord String currency,
      Instant answerBy)
      implements CaseEvent {}

  @EventName("FileHandedOver")
  record FileHandedOver(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      @CodeWord String guarantor)
      implements CaseEvent {}

  @EventName("EscalationAcknowledged")
  record EscalationAcknowledged(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by)
      implements CaseEvent {}

  @EventName("GuarantorReminded")
  record GuarantorReminded(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      @CodeWord String guarantor,
      Instant answerBy)
      implements CaseEvent {}

  /** The evidence that it asked for came, or its time is over: the guarantor's clock runs again. */
  @EventName("GuarantorResumed")
  record GuarantorResumed(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      Instant answerBy)
      implements CaseEvent {}

  @EventName("GuarantorSilent")
  record GuarantorSilent(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      @CodeWord String guarantor)
      implements CaseEvent {}

  /** {@code ruling} is REFUND, PARTIAL_REFUND or DENY, {@code amount} 0 for a denial. */
  @EventName("AwardGiven")
  record AwardGiven(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      @CodeWord String guarantor,
      @CodeWord String ruling,
      long amount,
      @CodeWord String currency,
      Purse borneBy)
      implements CaseEvent {}

  @EventName("EscalationWithdrawn")
  record EscalationWithdrawn(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by)
      implements CaseEvent {}
}
