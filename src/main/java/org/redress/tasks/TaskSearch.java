package org.redress.tasks;

import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

/**
 * Which tasks are wanted; null asks for all, {@code state} too. {@code cursor} comes from the page
 * before; one that no page gave is like the beginning.
 */
public record TaskSearch(
    Task.@Nullable State state,
    @Nullable TaskKind kind,
    Holder holder,
    boolean overdue,
    @Nullable OrderId order,
    @Nullable CaseId caseId,
    @Nullable String cursor,
    int limit) {

  /** In whose hands; {@code user} names one, and is null for the other two. */
  public record Holder(boolean nobody, @Nullable String user) {

    public static final Holder ANYBODY = new Holder(false, null);
    public static final Holder NOBODY = new Holder(true, null);

    public static Holder user(String name) {
      return new Holder(false, name);
    }
  }

  /** All that is open. */
  public static TaskSearch open(int limit) {
    return new TaskSearch(Task.State.OPEN, null, Holder.ANYBODY, false, null, null, null, limit);
  }

  public TaskSearch of(TaskKind kind) {
    return new TaskSearch(state, kind, holder, overdue, order, caseId, cursor, limit);
  }

  public TaskSearch with(Holder holder) {
    return new TaskSearch(state, kind, holder, overdue, order, caseId, cursor, limit);
  }

  public TaskSearch in(Task.@Nullable State state) {
    return new TaskSearch(state, kind, holder, overdue, order, caseId, cursor, limit);
  }

  public TaskSearch onlyOverdue() {
    return new TaskSearch(state, kind, holder, true, order, caseId, cursor, limit);
  }

  public TaskSearch about(OrderId order) {
    return new TaskSearch(state, kind, holder, overdue, order, caseId, cursor, limit);
  }

  public TaskSearch about(CaseId caseId) {
    return new TaskSearch(state, kind, holder, overdue, order, caseId, cursor, limit);
  }

  public TaskSearch after(@Nullable String cursor) {
    return new TaskSearch(state, kind, holder, overdue, order, caseId, cursor, limit);
  }
}
