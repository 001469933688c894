package org.redress.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
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
import org.redress.guarantee.DecidingSecondMoney.Decided;
import org.redress.shared.Actor;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a bank asks of a person, and money that a customer has twice. */
class ChargebackPageModuleTests extends OpenDesk {

  private static final TaskId ID = new TaskId(new UUID(1, 1));

  private ClaimView claim;

  @BeforeEach
  void openCase() {
    claim = ACase.about(known(AnOrder.called("M-1"))).view();
    given(claims.find(marketplace, claim.id())).willReturn(Optional.of(claim));
  }

  @Test
  void givesTheFileOfTheCaseAsTheProofForTheBank() {
    asking(TaskKind.CHARGEBACK, "REFUNDED");

    assertThat(mvc.get().uri("/chargebacks/" + ID).with(agent()))
        .hasStatusOk()
        .bodyText()
        .contains("The order was refunded", "(not received)", "44.80")
        .contains("/cases/" + claim.id() + "/file")
        .doesNotContain("/ask\"", "/leave\"");
  }

  @Test
  void letsAnAgentAskAndOnlyASupervisorLeaveWhatTheCustomerHasTwice() {
    asking(TaskKind.CHARGEBACK, "FRAUD");
    given(secondMoney.ask(any(), any(), any())).willReturn(Decided.DONE, Decided.NOT_NOW);
    given(secondMoney.leave(any(), any(), anyString(), any())).willReturn(Decided.WITHOUT_REASON);

    assertThat(mvc.get().uri("/chargebacks/" + ID).with(agent()))
        .bodyText()
        .contains("/chargebacks/" + ID + "/ask")
        .doesNotContain("/chargebacks/" + ID + "/leave");
    assertThat(mvc.get().uri("/chargebacks/" + ID).with(staff(DeskRole.SUPERVISOR)))
        .bodyText()
        .contains("/chargebacks/" + ID + "/leave");
    assertThat(post("ask", DeskRole.AGENT)).flash().containsKey("done");
    assertThat(post("ask", DeskRole.AGENT)).flash().containsKey("problem");
    assertThat(post("leave", DeskRole.AGENT)).hasStatus(403);
    assertThat(post("leave", DeskRole.SUPERVISOR)).flash().containsKey("reasonProblem");
  }

  @Test
  void tellsWhoLosesWhatAnotherOneHasDecided() {
    asking(TaskKind.CHARGEBACK, "FRAUD");
    var open = tasks.find(marketplace, ID).orElseThrow();
    var end = new Task.End(NOW, new Actor(Actor.Kind.USER, "ben"), "ASKED");
    given(tasks.find(marketplace, ID))
        .willReturn(
            Optional.of(open),
            Optional.of(new Task(ID, open.asked(), NOW, Task.State.DONE, null, false, end)));
    given(secondMoney.leave(any(), any(), anyString(), any())).willReturn(Decided.OVERTAKEN);

    assertThat(post("leave", DeskRole.SUPERVISOR))
        .hasStatus(409)
        .bodyText()
        .contains("Not done: somebody else has decided it. The customer is asked for it.");
  }

  @Test
  void isForTasksOfThisKindOnly() {
    asking(TaskKind.REVIEW, "FRAUD");

    assertThat(mvc.get().uri("/chargebacks/" + ID).with(agent())).hasStatus(404);
    assertThat(post("ask", DeskRole.AGENT)).hasStatus(404);
    then(secondMoney).shouldHaveNoInteractions();
  }

  private void asking(TaskKind kind, String why) {
    var about =
        Map.of(
            "why",
            why,
            "reason",
            "NOT_RECEIVED",
            "amount",
            "4480",
            "refunded",
            "4480",
            "currency",
            "EUR");
    var asked =
        new OpenTask(
            "chargeback:1",
            kind,
            claim.order(),
            claim.id(),
            about,
            Instant.parse("2026-03-11T23:00:00Z"),
            Set.of());
    given(tasks.find(marketplace, ID))
        .willReturn(Optional.of(new Task(ID, asked, NOW, Task.State.OPEN, null, false, null)));
  }

  private MvcTestResult post(String act, DeskRole who) {
    return mvc.post()
        .uri("/chargebacks/%s/%s".formatted(ID, act))
        .param("reason", "")
        .with(staff(who))
        .with(csrf())
        .exchange();
  }
}
