package org.redress.desk.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimView;
import org.redress.desk.CaseWords;
import org.redress.desk.TaskWords;
import org.redress.desk.ViewerFormat;
import org.redress.shared.Party;
import org.redress.tasks.Task;

/** Something that somebody owes in a case until an instant. */
public record CaseDue(String what, String who, Instant at, boolean overdue) {

  /** What neither the turn nor a task says. */
  private static final Set<Meaning> TELLS_MORE =
      EnumSet.of(Meaning.DECIDE, Meaning.CONFIRM_RULING, Meaning.OBJECT);

  /** The first due comes first. */
  static List<CaseDue> of(ClaimView claim, List<Task> tasks, ViewerFormat format) {
    var all = new ArrayList<CaseDue>();
    var deadline = claim.deadline();
    if (deadline != null) {
      all.add(
          due(
              CaseWords.of(deadline.meaning()),
              CaseWords.of(deadline.party()),
              deadline.at(),
              format));
    }
    for (var running : claim.deadlines()) {
      if (TELLS_MORE.contains(running.meaning()) && !isOf(tasks, running)) {
        all.add(due(what(running), CaseWords.of(running.party()), running.at(), format));
      }
    }
    claim
        .appealableUntil()
        .forEach((party, until) -> {
          if (deadline == null || !deadline.at().equals(until)) {
            all.add(due("Appeal against the denial", CaseWords.of(party), until, format));
          }
        });
    for (var task : tasks) {
      all.add(due(TaskWords.work(task.asked().kind()), who(task), task.asked().dueAt(), format));
    }
    all.sort(Comparator.comparing(CaseDue::at));
    return all;
  }

  /** A task says who has to, and until when; it is not said once more. */
  private static boolean isOf(List<Task> tasks, CaseDeadline running) {
    return running.meaning() == Meaning.DECIDE
        && tasks.stream().anyMatch(task -> task.asked().dueAt().equals(running.at()));
  }

  /** Until when a person is to decide stands with its task: this is when it is taken from it. */
  private static String what(CaseDeadline running) {
    return running.meaning() == Meaning.DECIDE
        ? "Undecided by then, it goes to the guarantor or a supervisor"
        : CaseWords.of(running.meaning());
  }

  private static String who(Task task) {
    return task.assignee() == null ? CaseWords.of(Party.MARKETPLACE) : task.assignee();
  }

  private static CaseDue due(String what, String who, Instant at, ViewerFormat format) {
    return new CaseDue(what, who, at, format.isPast(at));
  }
}
