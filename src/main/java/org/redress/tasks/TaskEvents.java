package org.redress.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.CodeWord;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** What happens to tasks, told to the modules above within the transaction that made it so. */
public interface TaskEvents {

  @EventName("TaskOpened")
  record TaskOpened(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      TaskId task,
      TaskKind kind,
      Instant dueAt)
      implements CaseEvent {}

  /** {@code assignee} is null where it was given back. */
  @EventName("TaskAssigned")
  record TaskAssigned(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      TaskId task,
      TaskKind kind,
      @CodeWord @Nullable String assignee)
      implements CaseEvent {}

  @EventName("TaskDone")
  record TaskDone(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      TaskId task,
      TaskKind kind,
      @CodeWord String outcome)
      implements CaseEvent {}

  /** It is no longer needed. */
  @EventName("TaskLifted")
  record TaskLifted(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      TaskId task,
      TaskKind kind)
      implements CaseEvent {}
}
