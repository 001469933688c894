package org.redress.desk.cases;

import java.util.List;
import org.redress.desk.TaskWords;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;

/**
 * What a guarantor's own system was to be told and did not take; {@code what} and {@code why} in
 * words.
 */
public record UnreachedLine(TaskId task, String guarantor, String what, String why) {

  /** Those among these tasks. */
  static List<UnreachedLine> among(List<Task> tasks) {
    return tasks.stream()
        .filter(task -> task.asked().kind() == TaskKind.CALLBACK_FAILED)
        .map(UnreachedLine::of)
        .toList();
  }

  private static UnreachedLine of(Task task) {
    var about = task.asked().about();
    return new UnreachedLine(
        task.id(),
        about.getOrDefault("guarantor", ""),
        what(about.getOrDefault("told", "")),
        TaskWords.why(TaskKind.CALLBACK_FAILED, about));
  }

  /** By the names of the callbacks. */
  private static String what(String told) {
    return switch (told) {
      case "case.escalated" -> "that the case was put before it";
      case "case.evidence_added" -> "that evidence was added";
      case "case.resumed" -> "that its time goes on";
      case "case.deadline_approaching" -> "that its time is running out";
      case "case.deadline_missed" -> "that its time is over";
      case "case.taken_back" -> "that the case was taken back";
      case "case.awarded" -> "that its award was received";
      case "recovery.opened" -> "that its money is demanded";
      case "recovery.settled" -> "that a recovery has ended";
      default -> "some news of the case";
    };
  }
}
