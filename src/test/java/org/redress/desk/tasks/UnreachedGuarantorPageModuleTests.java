package org.redress.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.DeskRole;
import org.redress.claims.ClaimView;
import org.redress.desk.ACase;
import org.redress.desk.AnOrder;
import org.redress.desk.OpenDesk;
import org.redress.shared.Actor;
import org.redress.tasks.Finish;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskPage;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A guarantor whose system was not reached, on the page of the case. */
class UnreachedGuarantorPageModuleTests extends OpenDesk {

  private static final TaskId ID = new TaskId(new UUID(1, 1));
  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");

  private ClaimView claim;
  private Task task;

  @BeforeEach
  void openTask() {
    var order = known(AnOrder.called("M-1"));
    claim = ACase.about(order).view();
    given(claims.find(marketplace, claim.id())).willReturn(Optional.of(claim));
    var open = List.of(ofKind(TaskKind.CALLBACK_FAILED));
    given(tasks.page(any(), any())).willReturn(new TaskPage(open, null, 1));
  }

  @Test
  void saysWhatDidNotReachWhomAndOffersToSendItAgain() {
    assertThat(mvc.get().uri("/cases/" + claim.id()).with(agent()))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"unreached\"", "did not take it for three days.")
        .contains("Guarantor fair was to be told that its time goes on.")
        .contains("/tasks/" + ID + "/send-again", "/tasks/" + ID + "/told-otherwise");
    assertThat(mvc.get().uri("/cases/" + claim.id()).with(staff(DeskRole.ANALYST)))
        .bodyText()
        .contains("Guarantor fair was to be told")
        .doesNotContain("send-again");
  }

  @Test
  void sendsItAgainWhereItHasAnAddress() {
    given(reaching.sendAgain(marketplace, "fair", ADA)).willReturn(true).willReturn(false);

    assertThat(post("send-again", DeskRole.AGENT))
        .hasRedirectedUrl("/cases/" + claim.id() + "#unreached")
        .flash()
        .containsEntry("done", "All that the guarantor’s system did not take is sent to it again.");
    assertThat(post("send-again", DeskRole.AGENT))
        .flash()
        .containsEntry(
            "unreachedProblem",
            "Its system has no address any more. Tell the guarantor another way.");
  }

  @Test
  void notesThatItWasToldAnotherWay() {
    given(work.done(marketplace, "callback:77", "TOLD_OTHERWISE", ADA))
        .willReturn(new Finish.Done(task))
        .willReturn(new Finish.Lifted(task));

    assertThat(post("told-otherwise", DeskRole.SUPERVISOR))
        .hasRedirectedUrl("/cases/" + claim.id() + "#unreached")
        .flash()
        .containsEntry("done", "Noted: the guarantor was told another way.");
    assertThat(post("told-otherwise", DeskRole.AGENT))
        .flash()
        .containsEntry("done", "It has been sent to the guarantor meanwhile.");
  }

  @Test
  void isForAgentsAndForTasksOfThisKindOnly() {
    assertThat(post("send-again", DeskRole.ANALYST)).hasStatus(403);
    ofKind(TaskKind.REVIEW);
    assertThat(post("send-again", DeskRole.AGENT)).hasStatus(404);
    assertThat(post("told-otherwise", DeskRole.AGENT)).hasStatus(404);
    then(reaching).shouldHaveNoInteractions();
    then(work).shouldHaveNoInteractions();
  }

  private Task ofKind(TaskKind kind) {
    var asked =
        new OpenTask(
            "callback:77",
            kind,
            claim.order(),
            claim.id(),
            Map.of("why", "UNREACHED", "guarantor", "fair", "told", "case.resumed"),
            Instant.parse("2026-03-11T23:00:00Z"),
            Set.of());
    task = new Task(ID, asked, NOW, Task.State.OPEN, null, false, null);
    given(tasks.find(marketplace, ID)).willReturn(Optional.of(task));
    return task;
  }

  private MvcTestResult post(String act, DeskRole who) {
    return mvc.post()
        .uri("/tasks/%s/%s".formatted(ID, act))
        .with(staff(who))
        .with(csrf())
        .exchange();
  }
}
