package org.redress.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.OrderId;

/**
 * What a list of cases is narrowed to; newest first, {@code limit} at a time. {@code guarantor}:
 * only those that came before it. With {@code updatedAfter} the longest unchanged comes first:
 * whoever asks again with the time of the last one it has seen misses nothing.
 */
public record ClaimSearch(
    @Nullable CaseStatus status,
    @Nullable Stage stage,
    @Nullable KindId kind,
    @Nullable String merchant,
    @Nullable OrderId order,
    @Nullable Instant updatedAfter,
    @Nullable String text,
    @Nullable String cursor,
    int limit,
    @Nullable String guarantor) {

  public ClaimSearch(
      @Nullable CaseStatus status,
      @Nullable Stage stage,
      @Nullable KindId kind,
      @Nullable String merchant,
      @Nullable OrderId order,
      @Nullable Instant updatedAfter,
      @Nullable String text,
      @Nullable String cursor,
      int limit) {
    this(status, stage, kind, merchant, order, updatedAfter, text, cursor, limit, null);
  }

  /** The same among those that came before this guarantor; null for all. */
  public ClaimSearch before(@Nullable String reference) {
    return new ClaimSearch(
        status, stage, kind, merchant, order, updatedAfter, text, cursor, limit, reference);
  }

  boolean byChange() {
    return updatedAfter != null;
  }
}
