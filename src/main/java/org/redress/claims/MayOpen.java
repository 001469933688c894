package org.redress.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.policy.ClaimEligibility;

/**
 * What the table is asked of whether a case may be opened; {@code opensAt} is when the time for it
 * begins, null where there is none.
 */
public record MayOpen(ClaimEligibility.Asked question, @Nullable Instant opensAt) {}
