package org.redress.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that a process had to take by {@code since} (business time) and has not: {@code subject}
 * is the order, claim, refund or recovery that it is about, {@code jobType} the job that takes it.
 */
public record Overdue(
    MarketplaceId marketplace,
    OrderId order,
    @Nullable CaseId caseId,
    UUID subject,
    String jobType,
    Instant since) {}
