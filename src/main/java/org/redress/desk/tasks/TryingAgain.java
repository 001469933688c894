package org.redress.desk.tasks;

import org.redress.access.StaffMember;
import org.redress.desk.WrittenId;
import org.redress.engine.TryingJobsAgain;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an agent does about a stuck process; goes back to its case, or its order. */
@Controller
class TryingAgain {

  private final FindingTasks tasks;
  private final TryingJobsAgain jobs;

  TryingAgain(FindingTasks tasks, TryingJobsAgain jobs) {
    this.tasks = tasks;
    this.jobs = jobs;
  }

  @PostMapping("/tasks/{id}/try-again")
  String tryAgain(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      RedirectAttributes flash) {
    var task =
        WrittenId.parse(id, TaskId::new)
            .flatMap(known -> tasks.find(viewer.marketplace(), known))
            .orElseThrow(TryingAgain::unknown);
    switch (jobs.again(viewer.marketplace(), task.id(), viewer.actor())) {
      case BEGUN ->
          flash.addFlashAttribute(
              "done", "The step is tried again. Its task closes by itself once it is done.");
      case NOT_STUCK ->
          flash.addFlashAttribute(
              "stuckProblem", "It is being tried already, or was done meanwhile.");
      case NO_SUCH_TASK -> throw unknown();
    }
    return "redirect:" + address(task.asked()) + "#stuck";
  }

  private static String address(OpenTask about) {
    return about.caseId() == null ? "/orders/" + about.order() : "/cases/" + about.caseId();
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
