package org.redress.desk.tasks;

import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.tasks.FindingTasks;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The work that waits for people, what is due first before the rest, page by page. */
@StaffPage
class TaskListPage {

  private final FindingTasks tasks;
  private final TaskLines lines;
  private final TaskChips chips;

  TaskListPage(FindingTasks tasks, TaskLines lines, TaskChips chips) {
    this.tasks = tasks;
    this.lines = lines;
    this.chips = chips;
  }

  @GetMapping("/tasks")
  String list(
      @AuthenticationPrincipal StaffMember viewer,
      @ModelAttribute("format") ViewerFormat format,
      ListAsked asked,
      Model model) {
    var filter = TaskFilter.of(asked);
    var page = tasks.page(viewer.marketplace(), filter.search(viewer.getUsername()));
    var next = page.nextCursor();
    model.addAttribute("filter", filter);
    model.addAttribute("holders", chips.byHolder(viewer, filter));
    model.addAttribute("kinds", chips.byKind(viewer, filter));
    model.addAttribute("count", page.count());
    model.addAttribute("tasks", lines.of(viewer, page.items(), format));
    model.addAttribute("here", filter.address());
    model.addAttribute("nextPage", next == null ? null : filter.at(next).address());
    model.addAttribute("firstPage", filter.at(null).address());
    return "tasks";
  }

  /** The address's parameters as they were written. */
  record ListAsked(
      @Nullable String whose,
      @Nullable String kind,
      @Nullable String overdue,
      @Nullable String cursor) {}
}
