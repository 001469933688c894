package org.redress.claims;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.policy.ClaimEligibility.Reason;

/**
 * Whether a claim may be opened now, from when, until when, and why not. {@code reason} is null
 * where the table gives no answer: then it may be opened, and a person decides. {@code owed} is
 * what the customer of a cancelled order has to get back, in minor units of {@code currency}.
 */
public record Eligibility(
    KindId kind,
    boolean eligible,
    @Nullable Reason reason,
    boolean person,
    @Nullable Instant opensAt,
    @Nullable Instant closesAt,
    @Nullable Long owed,
    String currency,
    @Nullable ClaimRef openClaim,
    boolean statementKept,
    Map<String, String> explanation) {

  /** The claim that stands in the way. */
  public record ClaimRef(String id, String reference) {}
}
