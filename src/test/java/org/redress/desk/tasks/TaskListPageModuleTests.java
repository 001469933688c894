package org.redress.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
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
import org.redress.claims.ClaimView;
import org.redress.desk.ACase;
import org.redress.desk.AnOrder;
import org.redress.desk.OpenDesk;
import org.redress.shared.Actor;
import org.redress.tasks.Assignment;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskPage;
import org.redress.tasks.TaskSearch;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TaskListPageModuleTests extends OpenDesk {

  private static final TaskId ID = new TaskId(new UUID(1, 1));
  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");

  @Test
  void saysWhatIsDueAndWhy() {
    var claim = claim();
    show(
        new TaskPage(
            List.of(
                task(claim, TaskKind.REVIEW, Map.of("why", "APPEAL"), null, true),
                task(
                    claim,
                    TaskKind.REFUND_TROUBLE,
                    Map.of("why", "BOUNCED", "amount", "1250", "currency", "EUR"),
                    "ben",
                    false)),
            "next",
            300));

    assertThat(mvc.get().uri("/tasks").with(agent()))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence("Overdue", "Decide the claim", "The customer has appealed.")
        .containsSubsequence("Get the money to the customer", "the bank sent it back", "€12.50")
        .contains("C-000007", "M-1", "acme", "€44.80", "ben", "300 in all")
        .contains("/cases/" + claim.id() + "#decide", "/cases/" + claim.id() + "#money")
        .contains("/tasks?cursor=next", "Take")
        .doesNotContain("Give back");
  }

  @Test
  void keepsTheFiltersInTheAddress() {
    given(tasks.count(any(), any())).willReturn(7L);
    given(
            tasks.page(
                marketplace,
                TaskSearch.open(TaskFilter.PAGE)
                    .of(TaskKind.REVIEW)
                    .with(TaskSearch.Holder.user("ada"))
                    .onlyOverdue()
                    .after("c1")))
        .willReturn(new TaskPage(List.of(), null, 0));

    assertThat(mvc.get().uri("/tasks?whose=MINE&kind=REVIEW&overdue=true&cursor=c1").with(agent()))
        .bodyText()
        .contains("No task matches.", "First page")
        .contains("/tasks?whose=UNASSIGNED&amp;kind=REVIEW&amp;overdue=true")
        .contains("/tasks?whose=MINE&amp;kind=STUCK_JOB", "/tasks?whose=MINE&amp;overdue=true");
  }

  @Test
  void saysWhatToDoWhenNothingIsOpenAndWhatItCouldNotRead() {
    assertThat(mvc.get().uri("/tasks?kind=TEA").with(agent()))
        .bodyText()
        .contains("Nothing waits for a person.", "something that is not there");
  }

  @Test
  void countsOpenWorkAboveEveryPage() {
    given(tasks.count(marketplace, TaskSearch.open(1))).willReturn(1312L);
    given(tasks.count(marketplace, TaskSearch.open(1).with(TaskSearch.Holder.user("ada"))))
        .willReturn(12L);

    assertThat(mvc.get().uri("/orders").with(agent()))
        .bodyText()
        .contains("1,312", "12 of them yours");
  }

  @Test
  void takesAndGivesBackAndReturnsToTheSameList() {
    var claim = claim();
    var mine = task(claim, TaskKind.REVIEW, Map.of(), "ada", false);
    var nobodys = task(claim, TaskKind.REVIEW, Map.of(), null, false);
    given(work.assign(marketplace, ID, "ada", ADA)).willReturn(new Assignment.Assigned(mine));
    given(work.assign(marketplace, ID, null, ADA)).willReturn(new Assignment.Assigned(nobodys));

    assertThat(act("take", "/tasks?whose=UNASSIGNED&kind=REVIEW"))
        .hasRedirectedUrl("/tasks?whose=UNASSIGNED&kind=REVIEW")
        .flash()
        .containsEntry("done", "It is yours.");
    assertThat(act("give-back", "https://elsewhere.example"))
        .hasRedirectedUrl("/tasks")
        .flash()
        .containsEntry("done", "Given back.");
    verify(work).assign(marketplace, ID, null, ADA);
  }

  @Test
  void tellsTheSecondWhoHasIt() {
    var task = task(claim(), TaskKind.REVIEW, Map.of(), "ben", false);
    given(work.assign(marketplace, ID, "ada", ADA))
        .willReturn(new Assignment.HeldBy("ben", task))
        .willReturn(new Assignment.Excluded(task))
        .willReturn(new Assignment.Over(task))
        .willReturn(new Assignment.NoSuchTask());

    assertThat(act("take", "")).flash().containsEntry("problem", "ben has it in hand.");
    assertThat(act("take", ""))
        .flash()
        .hasEntrySatisfying(
            "problem", said -> assertThat(said.toString()).contains("another person"));
    assertThat(act("take", ""))
        .flash()
        .hasEntrySatisfying(
            "problem", said -> assertThat(said.toString()).contains("done already"));
    assertThat(act("take", "")).hasStatus(404);
  }

  @Test
  void letsSupervisorsGiveBackWhatOthersHold() {
    show(new TaskPage(List.of(task(claim(), TaskKind.REVIEW, Map.of(), "ben", false)), null, 1));

    assertThat(mvc.get().uri("/tasks").with(staff(DeskRole.SUPERVISOR)))
        .bodyText()
        .contains("Give back");
    assertThat(mvc.get().uri("/tasks").with(staff(DeskRole.ANALYST)))
        .bodyText()
        .contains("Decide the claim")
        .doesNotContain("Give back", ">Take<");
  }

  @Test
  void letsOnlySupervisorsTakeOutOfAnotherOnesHands() {
    var claim = claim();
    var task = task(claim, TaskKind.REVIEW, Map.of(), "ben", false);
    var supervisor = new Actor(Actor.Kind.USER, "ada");
    given(work.assign(marketplace, ID, null, ADA)).willReturn(new Assignment.HeldBy("ben", task));
    given(work.reassign(marketplace, ID, null, supervisor))
        .willReturn(new Assignment.Assigned(task));
    given(work.reassign(marketplace, ID, "ada", supervisor))
        .willReturn(new Assignment.Assigned(task));

    assertThat(act("give-back", "")).flash().containsEntry("problem", "ben has it in hand.");
    assertThat(act("take-over", "")).hasStatus(403);
    for (var act : List.of("give-back", "take-over")) {
      assertThat(
              mvc.post()
                  .uri("/tasks/" + ID + "/" + act)
                  .with(staff(DeskRole.SUPERVISOR))
                  .with(csrf())
                  .exchange())
          .flash()
          .containsKey("done");
    }
  }

  @Test
  void leadsFromARecoveryThatNeedsAPersonToItsPage() {
    var about =
        Map.of(
            "why",
            "DISPUTED",
            "recovery",
            "0-6",
            "debtor",
            "CUSTOMER",
            "amount",
            "4480",
            "currency",
            "EUR");
    show(new TaskPage(List.of(task(claim(), TaskKind.RECOVERY, about, null, false)), null, 1));

    assertThat(mvc.get().uri("/tasks").with(agent()))
        .bodyText()
        .contains("href=\"/recoveries/0-6\"", "Disputed by the customer.");
  }

  @Test
  void letsOnlySupervisorsTakeWhatIsTheirs() {
    var task = task(claim(), TaskKind.SUPERVISOR_REVIEW, Map.of(), null, false);
    show(new TaskPage(List.of(task), null, 1));
    given(tasks.find(marketplace, ID)).willReturn(Optional.of(task));

    assertThat(mvc.get().uri("/tasks").with(agent()))
        .bodyText()
        .contains("for a supervisor")
        .doesNotContain(">Take<");
    assertThat(act("take", "")).hasStatus(403);
    assertThat(mvc.get().uri("/tasks").with(staff(DeskRole.SUPERVISOR)))
        .bodyText()
        .contains(">Take<");
  }

  private MvcTestResult act(String act, String back) {
    return mvc.post()
        .uri("/tasks/" + ID + "/" + act)
        .param("back", back)
        .with(agent())
        .with(csrf())
        .exchange();
  }

  private void show(TaskPage page) {
    given(tasks.page(any(), any())).willReturn(page);
  }

  private ClaimView claim() {
    var claim = ACase.about(known(AnOrder.called("M-1"))).view();
    given(claims.all(any(), any())).willReturn(Map.of(claim.id(), claim));
    return claim;
  }

  private static Task task(
      ClaimView claim,
      TaskKind kind,
      Map<String, String> about,
      @Nullable String assignee,
      boolean overdue) {
    var due = Instant.parse(overdue ? "2026-03-09T23:00:00Z" : "2026-03-13T23:00:00Z");
    var asked = new OpenTask("k", kind, claim.order(), claim.id(), about, due, Set.of());
    return new Task(ID, asked, NOW, Task.State.OPEN, assignee, overdue, null);
  }
}
