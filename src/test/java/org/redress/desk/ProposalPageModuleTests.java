package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.DeskRole;
import org.redress.claims.ObjectingToRefunds;
import org.redress.orders.OrderView;
import org.redress.shared.Actor;
import org.redress.tasks.Confirmation;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Proposal;
import org.redress.tasks.ProposalId;
import org.redress.tasks.ProposalKind;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskPage;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The marketplace instead of the merchant is to bear 604.90, and ben has proposed it. */
class ProposalPageModuleTests extends OpenDesk {

  private static final ProposalId ID = new ProposalId(new UUID(8, 8));
  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");

  private OrderView order;
  private String page;

  @BeforeEach
  void openCase() {
    order = known(AnOrder.called("M-1").overpaid(60_490));
    var claim = ACase.about(order).view();
    given(claims.find(marketplace, claim.id())).willReturn(Optional.of(claim));
    page = "/cases/" + claim.id();
    var proposal = proposed("ben");
    given(proposals.find(marketplace, ID)).willReturn(Optional.of(proposal));
  }

  @Test
  void confirmsAndGoesBackToWhereItStands() {
    given(confirming.confirm(marketplace, ID, ADA))
        .willReturn(new Confirmation.Ended(proposed("ben")))
        .willReturn(new Confirmation.Refused(Confirmation.Why.CHANGED));
    given(confirming.reject(marketplace, ID, ADA))
        .willReturn(new Confirmation.Ended(proposed("ben")));

    assertThat(send("confirm", DeskRole.AGENT))
        .hasRedirectedUrl(page + "#objection")
        .flash()
        .containsEntry("done", "Confirmed and done. Both of you stand in the record.");
    assertThat(send("confirm", DeskRole.AGENT))
        .flash()
        .containsEntry("actOf", ID)
        .containsKey("actProblem");
    assertThat(send("reject", DeskRole.AGENT))
        .flash()
        .containsEntry("done", "No longer proposed. Nothing was done.");
    assertThat(send("confirm", DeskRole.ANALYST)).hasStatus(403);
    assertThat(
            mvc.post().uri("/proposals/" + new UUID(1, 1) + "/confirm").with(agent()).with(csrf()))
        .hasStatus(404);
  }

  @Test
  void saysWhatWouldBeDoneAndWhoMayConfirmIt() {
    var refund = order.id();
    given(proposals.of(eq(marketplace), anyCollection()))
        .willReturn(List.of(onMoney("ben")), List.of(onMoney("ada")), List.of(onMoney("ben")));

    assertThat(mvc.get().uri("/orders/" + refund).with(agent()))
        .hasStatusOk()
        .bodyText()
        .contains("€604.90 given back outside", "Waits for a second person", "proposed by ben")
        .contains("Confirm, and do it", "Do not confirm", "€704.90 with what counts")
        .doesNotContain("Record as given back");
    assertThat(mvc.get().uri("/orders/" + refund).with(agent()))
        .bodyText()
        .contains("Take it back");
    waits(Set.of("ada", "ben"));
    assertThat(mvc.get().uri("/orders/" + refund).with(staff(DeskRole.SUPERVISOR)))
        .bodyText()
        .contains("Not for you: you had a hand in it")
        .doesNotContain("Confirm, and do it");
  }

  private void waits(Set<String> notBy) {
    var asked =
        new OpenTask(
            "proposal:" + ID,
            TaskKind.SECOND_PERSON,
            order.id(),
            null,
            Map.of("why", "GIVEN_BACK", "proposal", ID.toString()),
            NOW,
            notBy);
    var task = new Task(new TaskId(new UUID(9, 9)), asked, NOW, Task.State.OPEN, null, false, null);
    given(tasks.page(any(), any())).willReturn(new TaskPage(List.of(task), null, 1));
  }

  private Proposal proposed(String by) {
    var claim = ACase.about(order).view().id();
    return new Proposal(
        ID,
        ProposalKind.OBJECTION_UPHELD,
        ObjectingToRefunds.subject(claim),
        order.id(),
        claim,
        60_490,
        "EUR",
        60_490,
        Map.of("reason", "The scan shows it.", "borneBy", "MARKETPLACE"),
        "5",
        Proposal.State.PROPOSED,
        by,
        Set.of(by),
        NOW,
        NOW.plusSeconds(86_400),
        null,
        null);
  }

  private Proposal onMoney(String by) {
    return new Proposal(
        ID,
        ProposalKind.GIVEN_BACK,
        "overpaid:" + order.id(),
        order.id(),
        null,
        60_490,
        "EUR",
        70_490,
        Map.of("reference", "back-1"),
        "60490",
        Proposal.State.PROPOSED,
        by,
        Set.of(by),
        NOW,
        NOW.plusSeconds(86_400),
        null,
        null);
  }

  private MvcTestResult send(String what, DeskRole role) {
    return mvc.post()
        .uri("/proposals/%s/%s".formatted(ID, what))
        .with(staff(role))
        .with(csrf())
        .exchange();
  }
}
