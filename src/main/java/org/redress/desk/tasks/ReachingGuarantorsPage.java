package org.redress.desk.tasks;

import org.redress.access.StaffMember;
import org.redress.desk.WrittenId;
import org.redress.guarantee.ReachingGuarantors;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.Finish;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an agent does about a guarantor whose system was not reached; goes back to the case. */
@Controller
class ReachingGuarantorsPage {

  private final FindingTasks tasks;
  private final Tasks work;
  private final ReachingGuarantors guarantors;

  ReachingGuarantorsPage(FindingTasks tasks, Tasks work, ReachingGuarantors guarantors) {
    this.tasks = tasks;
    this.work = work;
    this.guarantors = guarantors;
  }

  @PostMapping("/tasks/{id}/send-again")
  String sendAgain(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      RedirectAttributes flash) {
    var asked = find(viewer, id);
    var guarantor = asked.about().getOrDefault("guarantor", "");
    if (guarantors.sendAgain(viewer.marketplace(), guarantor, viewer.actor())) {
      flash.addFlashAttribute(
          "done", "All that the guarantor’s system did not take is sent to it again.");
    } else {
      flash.addFlashAttribute(
          "unreachedProblem",
          "Its system has no address any more. Tell the guarantor another way.");
    }
    return page(asked);
  }

  /** By telephone, say. */
  @PostMapping("/tasks/{id}/told-otherwise")
  String toldOtherwise(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      RedirectAttributes flash) {
    var asked = find(viewer, id);
    switch (work.done(viewer.marketplace(), asked.key(), "TOLD_OTHERWISE", viewer.actor())) {
      case Finish.Done done ->
          flash.addFlashAttribute("done", "Noted: the guarantor was told another way.");
      case Finish.Lifted lifted ->
          flash.addFlashAttribute("done", "It has been sent to the guarantor meanwhile.");
      case Finish.Excluded excluded ->
          flash.addFlashAttribute("unreachedProblem", "This task is not for you.");
    }
    return page(asked);
  }

  private OpenTask find(StaffMember viewer, String id) {
    return WrittenId.parse(id, TaskId::new)
        .flatMap(known -> tasks.find(viewer.marketplace(), known))
        .map(task -> task.asked())
        .filter(asked -> asked.kind() == TaskKind.CALLBACK_FAILED)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String page(OpenTask asked) {
    return "redirect:/cases/%s#unreached".formatted(asked.caseId());
  }
}
