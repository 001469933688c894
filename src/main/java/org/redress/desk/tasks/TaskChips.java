package org.redress.desk.tasks;

import java.util.ArrayList;
import java.util.List;
import org.redress.access.StaffMember;
import org.redress.desk.TaskWords;
import org.redress.desk.tasks.TaskFilter.Whose;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.TaskKind;
import org.springframework.stereotype.Component;

/** Counts what each choice of the filters holds. */
@Component
class TaskChips {

  private final FindingTasks tasks;

  TaskChips(FindingTasks tasks) {
    this.tasks = tasks;
  }

  /** Mine, unassigned, all; each within the chosen kind. */
  List<TaskChip> byHolder(StaffMember viewer, TaskFilter filter) {
    var chips = new ArrayList<TaskChip>();
    for (var whose : Whose.values()) {
      chips.add(chip(viewer, label(whose), "quiet", filter.with(whose), whose == filter.whose()));
    }
    return chips;
  }

  /** Every kind, those that are overdue, and each kind that has work; within the chosen holder. */
  List<TaskChip> byKind(StaffMember viewer, TaskFilter filter) {
    var chips = new ArrayList<TaskChip>();
    var any = filter.withOverdue(false).with((TaskKind) null);
    chips.add(chip(viewer, "Every kind", "quiet", any, filter.kind() == null && !filter.overdue()));
    var late = any.withOverdue(true);
    addIfAny(chips, chip(viewer, "Overdue", "broken", late, filter.overdue()));
    for (var kind : TaskKind.values()) {
      var chosen = kind == filter.kind();
      addIfAny(chips, chip(viewer, TaskWords.of(kind), tone(kind), any.with(kind), chosen));
    }
    return chips;
  }

  private static void addIfAny(List<TaskChip> chips, TaskChip chip) {
    if (chip.count() > 0 || chip.chosen()) {
      chips.add(chip);
    }
  }

  private TaskChip chip(
      StaffMember viewer, String label, String tone, TaskFilter filter, boolean chosen) {
    var count = tasks.count(viewer.marketplace(), filter.search(viewer.getUsername()));
    return new TaskChip(label, tone, count, filter.address(), chosen);
  }

  private static String label(Whose whose) {
    return switch (whose) {
      case MINE -> "Mine";
      case UNASSIGNED -> "Unassigned";
      case ALL -> "All";
    };
  }

  private static String tone(TaskKind kind) {
    return kind == TaskKind.REFUND_TROUBLE || kind == TaskKind.STUCK_JOB ? "broken" : "at-risk";
  }
}
