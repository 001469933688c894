package org.redress.marketplace.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.redress.access.AccessEvents.KeyRenewed;
import org.redress.access.AccessEvents.PersonChanged;
import org.redress.access.AccessEvents.PersonChanged.What;
import org.redress.access.DeskRole;
import org.redress.guarantee.ActOfOperator;
import org.redress.guarantee.ActsOfOperator;
import org.redress.guarantee.AgreeingTerms;
import org.redress.guarantee.Guarantor;
import org.redress.guarantee.GuarantorEvents.GuarantorReplaced;
import org.redress.guarantee.ReachingGuarantors;
import org.redress.shared.Actor;
import org.redress.tasks.Task;
import org.redress.tasks.TaskKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How an external guarantor is told: what, in which order, how often, and when no more. */
class CallbacksModuleTests extends ExternalGuarantor {

  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");

  @Autowired private TransactionTemplate transactions;
  @Autowired private ReachingGuarantors reaching;
  @Autowired private AgreeingTerms agreeing;
  @Autowired private ActsOfOperator acts;

  @Test
  void tellsOfAHandedOverFileWithoutPersonalData() throws Exception {
    var claim = escalated("M-1");
    send();
    assertThat(standIn.heard()).as("before the file was handed over").isEmpty();
    handOver(claim);
    handOver(claim);
    send();

    assertThat(standIn.heard()).containsExactly("case.escalated");
    var data = standIn.last().data();
    assertThat(data.at("/caseId").asString()).isEqualTo(claim);
    assertThat(data.at("/caseReference").asString()).matches("C-\\d{6}");
    assertThat(data.at("/claimed").asLong()).isEqualTo(4480);
    assertThat(data.at("/reserved").asLong()).isEqualTo(4480);
    assertThat(data.at("/currency").asString()).isEqualTo("EUR");
    assertThat(data.at("/answerBy").asString()).isEqualTo("2026-03-24T23:00:00Z");
    assertThat(data.at("/fileUrl").asString())
        .isEqualTo("http://localhost:%d/v1/cases/%s/file".formatted(port, claim));
    assertThat(standIn.get(data.at("/caseUrl").asString()).status()).isEqualTo(200);
    assertThat(standIn.last().text())
        .doesNotContain("C. Customer", "c-77", "c77@", "neighbour", "München", "80331");
  }

  @Test
  void tellsOfTermsThatAreProposed() throws Exception {
    agreeing.propose(
        market.marketplace(),
        new Guarantor("default", "Fair", 12, 7, List.of(), List.of(), Map.of()),
        null,
        ADA);
    send();

    assertThat(standIn.heard()).containsExactly("terms.proposed");
    assertThat(standIn.last().data().at("/number").asInt()).isPositive();
    assertThat(standIn.last().data().at("/url").asString()).endsWith("/v1/guarantor");
  }

  @Test
  void tellsOnceWhatTheOperatorDidAndNamesNoPerson() throws Exception {
    var at = Instant.parse("2026-03-10T08:00:00Z");
    var operator = Actor.OPERATOR;
    var where = market.marketplace();
    for (var event :
        List.of(
            new GuarantorReplaced(where, at, operator, "default", "heir"),
            new KeyRenewed(where, at, operator, "guarantor"),
            new PersonChanged(where, at, operator, "gus", What.RESET, DeskRole.GUARANTOR, null))) {
      transactions.executeWithoutResult(status -> acts.note(event));
    }
    sendAll();
    sendAll();

    assertThat(standIn.heard())
        .containsExactlyInAnyOrder(
            "guarantor.replaced", "guarantor.key_renewed", "guarantor.person_let_in");
    assertThat(standIn.attempts())
        .anySatisfy(told -> assertThat(told.text()).contains("\"successor\":\"heir\""))
        .allSatisfy(told -> assertThat(told.text()).doesNotContain("gus"));
    assertThat(acts.latest(where, "default", 9))
        .extracting(ActOfOperator::what)
        .startsWith(
            ActOfOperator.What.PERSON_LET_IN,
            ActOfOperator.What.KEY_RENEWED,
            ActOfOperator.What.REPLACED);
    assertThat(acts.untold(9)).as("the heir, which listens to nothing, reads its page").isEmpty();
  }

  @Test
  void tellsWhatBecomesOfACaseInOrder() throws Exception {
    var claim = escalated("M-1");
    handOver(claim);
    send();
    standIn.ask(standIn.last(), "2026-03-16T23:00:00Z");
    act(
        claim,
        "evidence",
        "{\"party\": \"MERCHANT\", \"type\": \"TRACKING\", \"text\": \"It was sent.\", \"facts\": {\"carrier\": \"DHL\", \"trackingNumber\": \"00340434161094042557\"}}");
    ruleAt(claim, "2026-03-11T08:00:00Z");
    ruleAt(claim, "2026-03-20T23:00:00Z");
    var recovery = recoveryOfAward(claim);
    guarantor.post(
        "/v1/recoveries/%s/payments".formatted(recovery),
        "{\"amount\": 4480, \"reference\": \"bank-1\"}");
    sendAll();

    assertThat(standIn.heard())
        .containsExactly(
            "case.escalated",
            "case.evidence_added",
            "case.resumed",
            "case.deadline_approaching",
            "case.awarded",
            "recovery.opened",
            "recovery.settled");
    assertThat(standIn.last().data().at("/recovery/state").asString()).isEqualTo("SETTLED");
    assertThat(standIn.attempts().get(4).data().at("/award/amount").asLong()).isEqualTo(4480);
    assertThat(standIn.unsigned()).isEmpty();
  }

  @Test
  void tellsThatACaseWasTakenBackOnlyWhereItWasHandedOver() throws Exception {
    var first = escalated("M-1");
    act(first, "withdraw", "{\"party\": \"CUSTOMER\"}");
    var second = escalated("M-2");
    handOver(second);
    act(second, "withdraw", "{\"party\": \"CUSTOMER\"}");
    sendAll();

    assertThat(standIn.heard()).containsExactly("case.escalated", "case.taken_back");
    assertThat(standIn.last().data().at("/caseId").asString()).isEqualTo(second);
  }

  @Test
  void keepsNothingOfWhatWasRolledBack() throws Exception {
    var claim = escalated("M-1");
    transactions.executeWithoutResult(status -> {
      handOver(claim);
      status.setRollbackOnly();
    });
    sendAll();

    assertThat(standIn.attempts()).isEmpty();
  }

  @Test
  void callsAgainWithTheSameIdUntilItIsTakenAndHoldsUpItsOwnCaseOnly() throws Exception {
    var stuck = escalated("M-1");
    var other = escalated("M-2");
    handOver(stuck);
    act(stuck, "withdraw", "{\"party\": \"CUSTOMER\"}");
    handOver(other);
    standIn.does(told -> told.data().at("/caseId").asString().equals(stuck) ? 500 : 204);
    sendAll();

    assertThat(standIn.attempts()).hasSize(2);
    assertThat(standIn.last().data().at("/caseId").asString()).isEqualTo(other);
    standIn.does(told -> 204);
    sendAll();
    assertThat(standIn.attempts()).as("not yet").hasSize(2);
    systemClock.by(Duration.ofSeconds(6));
    sendAll();
    assertThat(standIn.heard())
        .containsExactly("case.escalated", "case.escalated", "case.taken_back");
    assertThat(standIn.attempts().stream().map(GuarantorStandIn.Told::id).distinct()).hasSize(3);
    assertThat(standIn.attempts()).hasSize(4);
  }

  @Test
  void slowAnswerIsNoAnswerAndTheNextAttemptIsTheSameNews() throws Exception {
    handOver(escalated("M-1"));
    var late = new CountDownLatch(1);
    standIn.does(told -> {
      await(late);
      return 204;
    });
    send();
    late.countDown();
    standIn.does(told -> 204);
    systemClock.by(Duration.ofSeconds(6));
    send();

    assertThat(standIn.attempts()).hasSize(2);
    assertThat(standIn.attempts().getFirst().id()).isEqualTo(standIn.attempts().getLast().id());
    assertThat(standIn.heard()).as("which a receiver takes once").hasSize(1);
  }

  @Test
  void followsNoRedirect() throws Exception {
    handOver(escalated("M-1"));
    standIn.does(told -> 307);
    send();

    assertThat(standIn.attempts()).hasSize(1);
    assertThat(states()).containsExactly("WAITING");
  }

  @Test
  void asksAPersonAfterThreeDaysAndCallsAgainWhereTheAddressIsGivenAgain() throws Exception {
    handOver(escalated("M-1"));
    standIn.does(told -> 503);
    send();
    systemClock.by(Duration.ofDays(3).minusMinutes(1));
    send();
    assertThat(openTasks()).isEmpty();
    systemClock.by(Duration.ofMinutes(2));
    send();

    assertThat(states()).containsExactly("FAILED");
    assertThat(openTasks())
        .singleElement()
        .satisfies(task -> {
          assertThat(task.asked().kind()).isEqualTo(TaskKind.CALLBACK_FAILED);
          assertThat(task.asked().about()).containsEntry("why", "UNREACHED");
        });
    systemClock.back();
    standIn.does(told -> 204);
    putAddress(standIn.url());
    standIn.knows(guarantor.key(), renewedSecret());
    send();
    assertThat(standIn.heard()).containsExactly("case.escalated");
    assertThat(openTasks()).isEmpty();
  }

  @Test
  void stopsWhereTheGuarantorIsGone() throws Exception {
    var claim = escalated("M-1");
    handOver(claim);
    standIn.does(told -> 410);
    send();
    act(claim, "withdraw", "{\"party\": \"CUSTOMER\"}");
    systemClock.by(Duration.ofDays(1));
    sendAll();

    assertThat(standIn.attempts()).hasSize(1);
    assertThat(states()).containsExactly("STOPPED");
    assertThat(openTasks())
        .singleElement()
        .satisfies(task -> assertThat(task.asked().about()).containsEntry("why", "GONE"));
  }

  @Test
  void callsAgainWhenAPersonHasItSentAgain() throws Exception {
    handOver(escalated("M-1"));
    standIn.does(told -> 410);
    send();
    var task = openTasks().getFirst();
    standIn.does(told -> 204);
    var marketplace = market.marketplace();

    assertThat(reaching.sendAgain(marketplace, "default", ADA)).isTrue();
    assertThat(reaching.sendAgain(marketplace, "nobody", ADA)).isFalse();
    send();
    assertThat(standIn.heard()).containsExactly("case.escalated");
    assertThat(states()).containsExactly("DELIVERED");
    assertThat(tasks.find(marketplace, task.id()).orElseThrow())
        .returns(Task.State.DONE, Task::state)
        .satisfies(done -> assertThat(done.end().by()).isEqualTo(ADA));
  }

  @Test
  void tellsNobodyWhoHasNoAddress() throws Exception {
    guarantor.delete("/v1/guarantor/callback");
    handOver(escalated("M-1"));
    send();

    assertThat(states()).isEmpty();
    assertThat(standIn.attempts()).isEmpty();
  }

  @Test
  void sendsAfterEveryStartAndCallsNobodyOnceItIsStopped() throws Exception {
    var claim = escalated("M-1");
    for (var start = 0; start < 20; start++) {
      sender.start();
      sender.stop();
    }
    handOver(claim);
    assertThat(standIn.attempts()).isEmpty();
    sender.start();
    org.awaitility.Awaitility.await().until(() -> standIn.heard().size() == 1);
    act(claim, "withdraw", "{\"party\": \"CUSTOMER\"}");
    org.awaitility.Awaitility.await().until(() -> standIn.heard().size() == 2);
    sender.stop();
    assertThat(sender.isRunning()).isFalse();
  }

  private List<String> states() {
    return jdbc.sql("select state from guarantor_callback where marketplace_id = ? order by seq")
        .param(market.marketplace().value())
        .query(String.class)
        .list();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
