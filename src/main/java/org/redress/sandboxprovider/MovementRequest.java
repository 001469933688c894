package org.redress.sandboxprovider;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the provider is asked to do, in its own words. */
record MovementRequest(
    @Nullable String reference,
    @Nullable Kind kind,
    @Nullable String payment,
    @Nullable String destination,
    long amount,
    @Nullable String currency,
    @Nullable Metadata metadata) {

  enum Kind {
    REFUND,
    PAYOUT
  }

  /** {@code marketplace} tells whose account it is. */
  record Metadata(
      @Nullable UUID marketplace,
      @Nullable String order,
      @JsonProperty("case") @Nullable String caseId) {}
}
