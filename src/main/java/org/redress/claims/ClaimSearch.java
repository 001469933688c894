package org.redress.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.OrderId;

/** What a list of cases is narrowed to; newest first, {@code limit} at a time. */
public record ClaimSearch(
    @Nullable CaseStatus status,
    @Nullable Stage stage,
    @Nullable CaseKind kind,
    @Nullable String merchant,
    @Nullable OrderId order,
    @Nullable Instant updatedAfter,
    @Nullable String text,
    @Nullable String cursor,
    int limit) {}
