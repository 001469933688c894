package org.redress.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.engine.broker.Models;

class FindingTheWayOfClaimsTests {

  private static final String MODEL = new Models().of(NonDeliveryClaimVariables.PROCESS).bpmnXml();
  private static final Step OPENED = new Step("Event_ClaimOpened", "sha256:1", false);
  private static final Step ASSESSED = step("Task_AssessClaim");
  private static final Step RULED = step("Task_WeighProofAndRule");
  private static final Step REVIEWING = step("Task_ReviewClaim");
  private static final Step FACTS = step("Event_CaseFactsChanged");
  private static final Step CUSTOMER = step("Event_CustomerAnswered");

  @ParameterizedTest
  @CsvSource({
    "ASK_MERCHANT, Gateway_WhatComesFirst",
    "WAIT, Gateway_WhatComesFirst",
    "REVIEW, Task_ReviewClaim",
    "REFUND, Task_RefundCustomer"
  })
  void standsWhereTheDomainSays(String next, String element) {
    assertThat(through(next, OPENED, ASSESSED).waitingAt()).containsExactly(element);
  }

  @Test
  void endsWhereTheDomainSaysSo() {
    var way = through("CLOSED", OPENED, ASSESSED);
    assertThat(way.waitingAt()).isEmpty();
    assertThat(way.visited()).endsWith("Gateway_WhatNext", "Event_ClaimClosed");
  }

  @Test
  void settlesWithTheEndOfTheCalledRefund() {
    var way =
        FindingTheWay.through(MODEL, List.of(OPENED, ASSESSED), new Standing(null, "REFUND", true));
    assertThat(way.visited()).endsWith("Task_RefundCustomer", "Event_ClaimSettled");
    assertThat(way.waitingAt()).isEmpty();
  }

  @Test
  void cameByTheTimerWhereNothingWasHeard() {
    assertThat(through("WAIT", OPENED, ASSESSED, RULED).visited())
        .contains("Event_TimeOver")
        .doesNotContain("Event_MerchantResponded");
  }

  @Test
  void cameByTheMessagesInTheOrderInWhichTheyWereHeard() {
    assertThat(through("WAIT", OPENED, FACTS, ASSESSED, CUSTOMER, RULED).visited())
        .contains("Event_CaseFactsChanged")
        .doesNotContain("Event_CustomerAnswered", "Event_TimeOver");
    assertThat(through("WAIT", OPENED, FACTS, ASSESSED, CUSTOMER, RULED, RULED).visited())
        .contains("Event_CaseFactsChanged", "Event_CustomerAnswered")
        .doesNotContain("Event_TimeOver");
  }

  @Test
  void leavesAReviewByWhatInterruptedIt() {
    var way = through("REVIEW", OPENED, ASSESSED, REVIEWING, FACTS, RULED, REVIEWING);
    assertThat(way.visited())
        .contains("Boundary_CaseFactsChanged", "Task_WeighProofAndRule")
        .doesNotContain("Gateway_WhatComesFirst");
    assertThat(way.waitingAt()).containsExactly("Task_ReviewClaim");
  }

  @Test
  void leavesAReviewThatWasDoneByItsEnd() {
    var way = through("WAIT", OPENED, ASSESSED, REVIEWING, REVIEWING);
    assertThat(way.flows()).contains("Flow_Reviewed").doesNotContain("Flow_Ruled");
  }

  @Test
  void leavesAReviewThatNobodyDidByItsTimer() {
    var way = through("GUARANTOR", OPENED, ASSESSED, REVIEWING, RULED);
    assertThat(way.visited())
        .contains("Boundary_ReviewOverdue", "Task_WeighProofAndRule")
        .doesNotContain("Gateway_WhatComesFirst");
    assertThat(through("GUARANTOR", OPENED, ASSESSED, REVIEWING, REVIEWING, RULED).visited())
        .contains("Gateway_WhatComesFirst")
        .doesNotContain("Boundary_ReviewOverdue");
  }

  private static Step step(String element) {
    return new Step(element, null, false);
  }

  private static Way through(String next, Step... steps) {
    return FindingTheWay.through(MODEL, List.of(steps), new Standing(null, next, false));
  }
}
