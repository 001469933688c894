package org.redress.engine.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.engine.process.NonDeliveryClaimVariables.ClaimVariable;

/** What the process of a guarantor carries: {@code claim} as in the process that calls it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GuarantorVariables(
    @Nullable UUID marketplaceId,
    @Nullable UUID orderId,
    @Nullable UUID caseId,
    @Nullable ClaimVariable claim) {

  public static final String PROCESS = "GuarantorProcess";

  static GuarantorVariables tell(ClaimVariable claim) {
    return new GuarantorVariables(null, null, null, claim);
  }
}
