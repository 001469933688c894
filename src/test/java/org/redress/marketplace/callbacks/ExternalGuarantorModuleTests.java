package org.redress.marketplace.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.marketplace.callbacks.GuarantorStandIn.Told;
import org.redress.tasks.TaskKind;

/** An external guarantor answers over the API: as it should, not at all, twice, and wrongly. */
class ExternalGuarantorModuleTests extends ExternalGuarantor {

  private static final String WHOLE =
      "{\"ruling\": \"REFUND\", \"reason\": \"Nothing shows a delivery.\"}";

  private int answered;

  @Test
  void acknowledgesAsksForEvidenceAndAwardsFromWhatItIsTold() throws Exception {
    var claim = escalated("M-1");
    handOver(claim);
    letItAnswerEverything();

    assertThat(shown(claim, "/status")).isEqualTo("WAITING_MERCHANT");
    assertThat(shown(claim, "/escalation/acknowledgedAt")).isNotEmpty();
    ruleAt(claim, "2026-03-16T23:00:00Z");
    letItAnswerEverything();
    assertThat(standIn.heard()).containsExactly("case.escalated", "case.resumed", "case.awarded");
    assertThat(shown(claim, "/escalation/award/by")).isEqualTo("guarantor");
    payOut(claim);
    sendAll();

    assertThat(shown(claim, "/outcome")).isEqualTo("REFUNDED");
    assertThat(shown(claim, "/decidedBy")).isEqualTo("GUARANTOR");
    assertThat(shown(claim, "/paidBy")).isEqualTo("GUARANTOR");
    assertThat(standIn.heard()).endsWith("recovery.opened");
    var recovery = standIn.last().data().at("/recovery/url").asString();
    assertThat(standIn.get(recovery).body().at("/outstanding").asLong()).isEqualTo(4480);
  }

  @Test
  void isRemindedOfWhatItDoesNotAnswerAndThenASupervisorDecides() throws Exception {
    var claim = escalated("M-1");
    handOver(claim);
    ruleAt(claim, "2026-03-19T23:00:00Z");
    sendAll();
    assertThat(standIn.heard()).containsExactly("case.escalated", "case.deadline_approaching");
    assertThat(standIn.last().data().at("/answerBy").asString()).isEqualTo("2026-03-24T23:00:00Z");

    ruleAt(claim, "2026-03-24T23:00:00Z");
    sendAll();
    assertThat(standIn.heard()).endsWith("case.deadline_missed");
    assertThat(openTasks())
        .singleElement()
        .satisfies(task -> assertThat(task.asked().kind()).isEqualTo(TaskKind.SUPERVISOR_REVIEW));
    var late = standIn.award(standIn.last(), WHOLE, null);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body().at("/caseStatus").asString()).isEqualTo("UNDER_REVIEW");
  }

  @Test
  void awardsTwiceAndOneCounts() throws Exception {
    var claim = escalated("M-1");
    handOver(claim);
    send();
    var told = standIn.last();

    var first = standIn.award(told, WHOLE, "award-1");
    var again = standIn.award(told, WHOLE, "award-1");
    var another =
        standIn.award(told, "{\"ruling\": \"DENY\", \"reason\": \"On second thoughts.\"}", null);

    assertThat(first.status()).isEqualTo(200);
    assertThat(again).isEqualTo(first);
    assertThat(another.status()).isEqualTo(409);
    assertThat(standIn.award(told, WHOLE.replace("shows", "proves"), "award-1").status())
        .isEqualTo(422);
    assertThat(market.get("/v1/cases/" + claim).body().at("/refunds").size()).isEqualTo(1);
    assertThat(shown(claim, "/escalation/award/amount")).isEqualTo("4480");
  }

  @Test
  void isToldWhatIsWrongWithItsAward() throws Exception {
    clock.moveTo("2026-03-02T10:14:00Z");
    agreed(TERMS.replace("}", ", \"limits\": {\"EUR\": 3000}}"));
    clock.moveTo("2026-03-02T10:16:00Z");
    handOver(escalated("M-1"));
    send();
    var told = standIn.last();
    assertThat(told.data().at("/reserved").asLong()).isEqualTo(3000);

    var above =
        standIn.award(
            told,
            "{\"ruling\": \"PARTIAL_REFUND\", \"amount\": 3001, \"reason\": \"It is clear.\"}",
            "k");
    assertThat(above.status()).isEqualTo(422);
    assertThat(above.wrongFields()).contains("amount");
    assertThat(standIn.award(told, "{\"ruling\": ", "k").status()).isEqualTo(400);
    assertThat(standIn.award(told, "{\"ruling\": \"WAIT\", \"x\": 1}", "k").wrongFields())
        .containsExactlyInAnyOrder("ruling", "reason", "x");
    assertThat(standIn.ask(told, "2020-01-01T00:00:00Z").wrongFields()).containsExactly("dueBy");
    assertThat(standIn.award(told, WHOLE, "k").status())
        .as("a refusal is not kept under its key")
        .isEqualTo(200);
  }

  @Test
  void seesAndDecidesNothingThatIsNotItsOwn() throws Exception {
    handOver(escalated("M-1"));
    send();
    var told = standIn.last();

    standIn.knows("rdk_wrong", "");
    assertThat(standIn.award(told, WHOLE, null).status()).isEqualTo(401);
    var other = another("other");
    standIn.knows(other.key(), "");
    assertThat(standIn.award(told, WHOLE, null).status()).isEqualTo(404);
    assertThat(standIn.acknowledge(told).status()).isEqualTo(404);
    assertThat(standIn.ask(told, "2026-03-16T23:00:00Z").status()).isEqualTo(404);
    assertThat(standIn.get(told.data().at("/caseUrl").asString()).status()).isEqualTo(404);
    standIn.knows(market.key(), "");
    assertThat(standIn.award(told, WHOLE, null).status())
        .as("a marketplace gives no awards")
        .isEqualTo(403);
  }

  @Test
  void takesNothingThatSomebodyElseSigned() throws Exception {
    handOver(escalated("M-1"));
    standIn.knows(guarantor.key(), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    send();

    assertThat(standIn.attempts()).isEmpty();
    assertThat(standIn.unsigned()).hasSize(1);
  }

  /** It takes what it is told first, and works on it afterwards. */
  private void letItAnswerEverything() throws Exception {
    sendAll();
    for (; answered < standIn.taken().size(); answered++) {
      answer(standIn.taken().get(answered));
      sendAll();
    }
  }

  private void answer(Told told) {
    switch (told.type()) {
      case "case.escalated" -> {
        assertThat(standIn.acknowledge(told).status()).isEqualTo(200);
        assertThat(standIn.ask(told, "2026-03-16T23:00:00Z").status()).isEqualTo(200);
      }
      case "case.resumed" ->
          assertThat(standIn.award(told, WHOLE, "award-of-" + told.id()).status()).isEqualTo(200);
      default -> assertThat(told.type()).isEqualTo("case.awarded");
    }
  }

  private String shown(String claim, String pointer) {
    return market.get("/v1/cases/" + claim).at(pointer);
  }
}
