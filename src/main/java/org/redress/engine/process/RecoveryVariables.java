package org.redress.engine.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.RecoveryStep;

/** What the process of a recovery carries: {@code recovery} is what it does next. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecoveryVariables(
    @Nullable UUID marketplaceId,
    @Nullable UUID orderId,
    @Nullable UUID caseId,
    @Nullable UUID recoveryId,
    @Nullable RecoveryVariable recovery) {

  public static final String PROCESS = "RecoveryProcess";

  /** {@code until} is the broker's. */
  public record RecoveryVariable(RecoveryStep.Next next, Instant until) {}

  static RecoveryVariables begin(Subject subject, RecoveryVariable recovery) {
    var claim = subject.caseId();
    return new RecoveryVariables(
        subject.marketplace().value(),
        subject.order().value(),
        claim == null ? null : claim.value(),
        subject.id(),
        recovery);
  }

  static RecoveryVariables tell(RecoveryVariable recovery) {
    return new RecoveryVariables(null, null, null, null, recovery);
  }
}
