package org.redress.engine.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimStep;
import org.redress.engine.process.RefundVariables.RefundVariable;

/** What the process of a claim carries: {@code claim} is what it does next. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NonDeliveryClaimVariables(
    @Nullable UUID marketplaceId,
    @Nullable UUID orderId,
    @Nullable UUID caseId,
    @Nullable ClaimVariable claim) {

  public static final String PROCESS = "NonDeliveryClaimProcess";

  /** {@code until} is the broker's; {@code refund} is how the refund to be called begins. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ClaimVariable(
      ClaimStep.Next next,
      Instant until,
      @Nullable UUID refundId,
      @Nullable RefundVariable refund) {}

  static NonDeliveryClaimVariables begin(Subject subject) {
    return new NonDeliveryClaimVariables(
        subject.marketplace().value(), subject.order().value(), subject.id(), null);
  }

  static NonDeliveryClaimVariables tell(ClaimVariable claim) {
    return new NonDeliveryClaimVariables(null, null, null, claim);
  }
}
