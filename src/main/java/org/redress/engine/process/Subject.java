package org.redress.engine.process;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.RecoveryId;
import org.redress.refunds.RefundId;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/**
 * What one instance of a process is about: an order, a claim, a refund or a recovery. {@code id} is
 * its id and the correlation key of all that its process is told.
 */
public record Subject(
    MarketplaceId marketplace, String processId, UUID id, OrderId order, @Nullable CaseId caseId) {

  public static Subject of(MarketplaceId marketplace, OrderId order) {
    return new Subject(marketplace, OrderGuaranteeVariables.PROCESS, order.value(), order, null);
  }

  public static Subject of(MarketplaceId marketplace, OrderId order, CaseId claim) {
    return new Subject(marketplace, NonDeliveryClaimVariables.PROCESS, claim.value(), order, claim);
  }

  /** The claim while it lies with a guarantor, in a process of its own. */
  public Subject beforeGuarantor() {
    return new Subject(marketplace, GuarantorVariables.PROCESS, id, order, caseId);
  }

  /** {@code claim} is null for a refund without a claim. */
  public static Subject of(
      MarketplaceId marketplace, OrderId order, @Nullable CaseId claim, RefundId refund) {
    return new Subject(marketplace, RefundVariables.PROCESS, refund.value(), order, claim);
  }

  public static Subject of(
      MarketplaceId marketplace, OrderId order, @Nullable CaseId claim, RecoveryId recovery) {
    return new Subject(marketplace, RecoveryVariables.PROCESS, recovery.value(), order, claim);
  }

  /** Throws if it is not about a claim. */
  public CaseId claim() {
    if (caseId == null) {
      throw new IllegalStateException("%s %s has no claim".formatted(processId, id));
    }
    return caseId;
  }

  public RecoveryId recovery() {
    return new RecoveryId(id);
  }

  public RefundId refund() {
    return new RefundId(id);
  }
}
