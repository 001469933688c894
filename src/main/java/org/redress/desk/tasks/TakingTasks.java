package org.redress.desk.tasks;

import org.redress.access.DeskRole;
import org.redress.access.StaffMember;
import org.redress.desk.ForSupervisors;
import org.redress.desk.WrittenId;
import org.redress.tasks.Assignment;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Agents take tasks and give back what they hold, supervisors what anybody holds; goes back to the
 * list as it was narrowed.
 */
@Controller
class TakingTasks {

  private final Tasks tasks;
  private final FindingTasks finding;

  TakingTasks(Tasks tasks, FindingTasks finding) {
    this.tasks = tasks;
    this.finding = finding;
  }

  static boolean isFor(TaskKind kind, DeskRole role) {
    return kind != TaskKind.SUPERVISOR_REVIEW || role == DeskRole.SUPERVISOR;
  }

  @PostMapping("/tasks/{id}/take")
  String take(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String back,
      RedirectAttributes flash) {
    var role = viewer.user().role();
    var others =
        WrittenId.parse(id, TaskId::new)
            .flatMap(task -> finding.find(viewer.marketplace(), task))
            .filter(task -> !isFor(task.asked().kind(), role));
    if (others.isPresent()) {
      throw new ForSupervisors();
    }
    var user = viewer.getUsername();
    return told(
        tasks.assign(viewer.marketplace(), id(id), user, viewer.actor()),
        "It is yours.",
        flash,
        back);
  }

  /** A supervisor takes it out of another one's hands. */
  @PostMapping("/tasks/{id}/take-over")
  String takeOver(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String back,
      RedirectAttributes flash) {
    if (viewer.user().role() != DeskRole.SUPERVISOR) {
      throw new ForSupervisors();
    }
    var user = viewer.getUsername();
    return told(
        tasks.reassign(viewer.marketplace(), id(id), user, viewer.actor()),
        "It is yours.",
        flash,
        back);
  }

  @PostMapping("/tasks/{id}/give-back")
  String giveBack(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String back,
      RedirectAttributes flash) {
    var given =
        viewer.user().role() == DeskRole.SUPERVISOR
            ? tasks.reassign(viewer.marketplace(), id(id), null, viewer.actor())
            : tasks.assign(viewer.marketplace(), id(id), null, viewer.actor());
    return told(given, "Given back.", flash, back);
  }

  private static String told(
      Assignment assignment, String done, RedirectAttributes flash, String back) {
    switch (assignment) {
      case Assignment.Assigned(var taken) -> flash.addFlashAttribute("done", done);
      case Assignment.HeldBy(var holder, var held) ->
          flash.addFlashAttribute("problem", holder + " has it in hand.");
      case Assignment.Excluded(var barred) ->
          flash.addFlashAttribute(
              "problem", "You decided this case before: another person has to do it.");
      case Assignment.Over(var over) ->
          flash.addFlashAttribute("problem", "It is done already, or no longer needed.");
      case Assignment.NoSuchTask() -> throw unknown();
    }
    return "redirect:" + (back.matches("/tasks(\\?[A-Za-z0-9=&_.-]*)?") ? back : "/tasks");
  }

  private static TaskId id(String written) {
    return WrittenId.parse(written, TaskId::new).orElseThrow(TakingTasks::unknown);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
