package org.redress.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;

/**
 * A task as it stands now; instants are business time. {@code overdue}: it is open and {@code
 * dueAt} has come.
 */
public record Task(
    TaskId id,
    OpenTask asked,
    Instant openedAt,
    State state,
    @Nullable String assignee,
    boolean overdue,
    @Nullable End end) {

  public enum State {
    OPEN,
    DONE,
    /** No longer needed. */
    LIFTED
  }

  /** {@code outcome} is null where the task was lifted. */
  public record End(Instant at, Actor by, @Nullable String outcome) {}
}
