package org.redress.engine.process;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.engine.process.NonDeliveryClaimVariables.ClaimVariable;
import org.redress.engine.process.OrderGuaranteeVariables.WatchVariable;
import org.redress.engine.process.RecoveryVariables.RecoveryVariable;
import org.redress.engine.process.RefundVariables.RefundVariable;
import org.redress.guarantee.RecoveryId;
import org.redress.refunds.RefundId;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** The variables that a process gives to its jobs, of whichever process. */
public record Carried(
    @Nullable UUID marketplaceId,
    @Nullable UUID orderId,
    @Nullable UUID caseId,
    @Nullable UUID refundId,
    @Nullable UUID recoveryId,
    @Nullable WatchVariable watch,
    @Nullable ClaimVariable claim,
    @Nullable RefundVariable refund,
    @Nullable RecoveryVariable recovery) {

  public static final List<String> NAMES =
      List.of(
          "marketplaceId",
          "orderId",
          "caseId",
          "refundId",
          "recoveryId",
          "watch",
          "claim",
          "refund",
          "recovery");

  /** Throws if the process lacks what says whose it is. */
  public Subject subject(String processId) {
    var marketplace = new MarketplaceId(given(marketplaceId, "marketplaceId"));
    var order = new OrderId(given(orderId, "orderId"));
    return switch (processId) {
      case OrderGuaranteeVariables.PROCESS -> Subject.of(marketplace, order);
      case NonDeliveryClaimVariables.PROCESS ->
          Subject.of(marketplace, order, new CaseId(given(caseId, "caseId")));
      case GuarantorVariables.PROCESS ->
          Subject.of(marketplace, order, new CaseId(given(caseId, "caseId"))).beforeGuarantor();
      case RefundVariables.PROCESS ->
          Subject.of(
              marketplace,
              order,
              caseId == null ? null : new CaseId(caseId),
              new RefundId(given(refundId, "refundId")));
      case RecoveryVariables.PROCESS ->
          Subject.of(
              marketplace,
              order,
              caseId == null ? null : new CaseId(caseId),
              new RecoveryId(given(recoveryId, "recoveryId")));
      default -> throw new IllegalStateException("jobs of " + processId + " are not known");
    };
  }

  private static <T> T given(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("the process lacks the variable " + name);
    }
    return value;
  }
}
