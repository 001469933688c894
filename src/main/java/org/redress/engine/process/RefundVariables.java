package org.redress.engine.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.refunds.RefundStep;

/**
 * What the process of a refund carries: {@code refund} is what it does next. Without {@code caseId}
 * no claim has called it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefundVariables(
    @Nullable UUID marketplaceId,
    @Nullable UUID orderId,
    @Nullable UUID caseId,
    @Nullable UUID refundId,
    @Nullable RefundVariable refund) {

  public static final String PROCESS = "RefundProcess";

  /** {@code until} is the broker's. */
  public record RefundVariable(RefundStep.Next next, Instant until) {}

  static RefundVariables begin(Subject subject, RefundVariable refund) {
    var claim = subject.caseId();
    return new RefundVariables(
        subject.marketplace().value(),
        subject.order().value(),
        claim == null ? null : claim.value(),
        subject.id(),
        refund);
  }

  static RefundVariables tell(RefundVariable refund) {
    return new RefundVariables(null, null, null, null, refund);
  }
}
