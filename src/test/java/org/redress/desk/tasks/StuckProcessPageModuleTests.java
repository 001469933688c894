package org.redress.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.access.DeskRole;
import org.redress.desk.ACase;
import org.redress.desk.AnOrder;
import org.redress.desk.OpenDesk;
import org.redress.engine.TryingJobsAgain.Trial;
import org.redress.orders.OrderView;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskPage;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A step that failed again and again, on the page of its order and of its case. */
class StuckProcessPageModuleTests extends OpenDesk {

  private static final TaskId ID = new TaskId(new UUID(1, 1));
  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");

  @Test
  void offersToTryItAgainOnThePageOfItsOrder() {
    var order = known(AnOrder.called("M-1"));
    stuck(order, null, "OrderGuaranteeProcess");

    assertThat(mvc.get().uri("/orders/" + order.id()).with(agent()))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"stuck\"", "Process of the order", "Try again")
        .contains("/tasks/" + ID + "/try-again");
  }

  @Test
  void offersToTryItAgainOnThePageOfItsCaseAndNotOfItsOrder() {
    var order = known(AnOrder.called("M-1"));
    var claim = ACase.about(order).view();
    given(claims.find(marketplace, claim.id())).willReturn(Optional.of(claim));
    stuck(order, claim.id(), "RefundProcess");

    assertThat(mvc.get().uri("/cases/" + claim.id()).with(agent()))
        .bodyText()
        .contains("Process of the refund", "/tasks/" + ID + "/try-again");
    assertThat(mvc.get().uri("/orders/" + order.id()).with(agent()))
        .bodyText()
        .doesNotContain("try-again");
  }

  @Test
  void showsWhatIsStuckToThoseWhoOnlyRead() {
    var order = known(AnOrder.called("M-1"));
    stuck(order, null, "OrderGuaranteeProcess");

    assertThat(mvc.get().uri("/orders/" + order.id()).with(staff(DeskRole.ANALYST)))
        .bodyText()
        .contains("A step failed again and again.")
        .doesNotContain("Try again");
    assertThat(tryAgain(DeskRole.ANALYST)).hasStatus(403);
  }

  @Test
  void hasItTriedAgainAndGoesBackToWhereItIsShown() {
    var order = known(AnOrder.called("M-1"));
    stuck(order, null, "OrderGuaranteeProcess");
    given(trying.again(marketplace, ID, ADA)).willReturn(Trial.BEGUN).willReturn(Trial.NOT_STUCK);

    assertThat(tryAgain(DeskRole.AGENT))
        .hasRedirectedUrl("/orders/" + order.id() + "#stuck")
        .flash()
        .containsEntry(
            "done", "The step is tried again. Its task closes by itself once it is done.");
    assertThat(tryAgain(DeskRole.SUPERVISOR))
        .flash()
        .containsEntry("stuckProblem", "It is being tried already, or was done meanwhile.");
  }

  @Test
  void knowsNoOtherTasks() {
    assertThat(tryAgain(DeskRole.AGENT)).hasStatus(404);
  }

  private MvcTestResult tryAgain(DeskRole who) {
    return mvc.post().uri("/tasks/" + ID + "/try-again").with(staff(who)).with(csrf()).exchange();
  }

  private void stuck(OrderView order, @Nullable CaseId inCase, String process) {
    var asked =
        new OpenTask(
            "stuck:77",
            TaskKind.STUCK_JOB,
            order.id(),
            inCase,
            Map.of("process", process, "element", "Task_Some"),
            Instant.parse("2026-03-11T23:00:00Z"),
            Set.of());
    var task = new Task(ID, asked, NOW, Task.State.OPEN, null, false, null);
    given(tasks.find(marketplace, ID)).willReturn(Optional.of(task));
    given(tasks.page(any(), any())).willReturn(new TaskPage(List.of(task), null, 1));
  }
}
