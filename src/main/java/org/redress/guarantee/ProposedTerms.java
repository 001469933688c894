package org.redress.guarantee;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;

/**
 * Terms that nobody has agreed to yet; {@code callbackUrl} is where the guarantor would be told of
 * its cases, null for where it is told now. The instant is business time.
 */
public record ProposedTerms(
    int number, Guarantor terms, @Nullable String callbackUrl, Instant proposedAt, Actor by) {}
