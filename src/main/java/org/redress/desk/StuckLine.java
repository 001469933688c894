package org.redress.desk;

import java.util.List;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;

/** A step of a process that is left to a person. */
public record StuckLine(TaskId task, String process) {

  /** Those among these tasks. */
  public static List<StuckLine> among(List<Task> tasks) {
    return tasks.stream()
        .filter(task -> task.asked().kind() == TaskKind.STUCK_JOB)
        .map(task ->
            new StuckLine(task.id(), title(task.asked().about().getOrDefault("process", ""))))
        .toList();
  }

  private static String title(String processId) {
    return switch (processId) {
      case "OrderGuaranteeProcess" -> "Process of the order";
      case "RefundProcess" -> "Process of the refund";
      default -> "Process of the claim";
    };
  }
}
