package org.redress.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.claims.ClaimStep.Next.ASK_MERCHANT;
import static org.redress.claims.ClaimStep.Next.CLOSED;
import static org.redress.claims.ClaimStep.Next.GUARANTOR;
import static org.redress.claims.ClaimStep.Next.REFUND;
import static org.redress.claims.ClaimStep.Next.REVIEW;
import static org.redress.claims.ClaimStep.Next.WAIT;
import static org.redress.engine.process.DrivenProcess.USER_TASK;
import static org.redress.engine.process.Trigger.CASE_FACTS_CHANGED;
import static org.redress.engine.process.Trigger.CUSTOMER_ANSWERED;
import static org.redress.engine.process.Trigger.MERCHANT_RESPONDED;
import static org.redress.orders.Watch.NEVER;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimStep;
import org.redress.engine.process.Decided.OnClaim;
import org.redress.engine.process.Decided.OnRefund;
import org.redress.refunds.RefundStep;

@ZeebeProcessTest
class NonDeliveryClaimProcessTests {

  private static final Passed PASSED = new Passed(NonDeliveryClaimVariables.PROCESS);
  private static final String WAITING = "Gateway_WhatComesFirst";
  private static final String ASSESS = "claims.assess-claim";
  private static final String RULE = "claims.rule-on-claim";
  private static final RefundStep SEND = new RefundStep(RefundStep.Next.SEND, NEVER);
  private static final RefundStep DONE = new RefundStep(RefundStep.Next.DONE, NEVER);

  @SuppressWarnings("NullAway.Init")
  private ZeebeTestEngine engine;

  @SuppressWarnings("NullAway.Init")
  private ZeebeClient client;

  // the engine's clock starts with the machine's
  private final Instant now = Instant.now();

  @SuppressWarnings("NullAway.Init")
  private DrivenProcess process;

  @BeforeEach
  void openClaim() {
    process = new DrivenProcess(engine, client);
    process.claimIsOpened();
  }

  @AfterEach
  void notePassed() {
    PASSED.note(engine);
  }

  @AfterAll
  static void everyNodeAndFlowWasPassed() {
    PASSED.isEveryNodeAndFlow();
  }

  @Test
  void isAssessedAtOnce() {
    process.claimProcess().isWaitingExactlyAtElements("Task_AssessClaim").hasNoIncidents();
  }

  @Test
  void weighsWhatTheMerchantAnswers() {
    process.hasDone(ASSESS, in(3, ASK_MERCHANT));
    process.claimProcess().isWaitingExactlyAtElements(WAITING);

    process.claimIsTold(MERCHANT_RESPONDED);
    process.hasDone(RULE, step(CLOSED));

    process.claimProcess().hasPassedElement("Event_ClaimClosed").isCompleted();
  }

  @Test
  void weighsTheProofWhenTheMerchantIsSilent() {
    process.hasDone(ASSESS, in(3, ASK_MERCHANT));

    process.waits(Duration.ofDays(2));
    process.claimProcess().isWaitingExactlyAtElements(WAITING);
    process.waits(Duration.ofDays(2));

    process.claimProcess().isWaitingExactlyAtElements("Task_WeighProofAndRule");
  }

  @Test
  void waitsForTheCustomerAndAgain() {
    process.hasDone(ASSESS, in(3, WAIT));
    process.claimIsTold(CUSTOMER_ANSWERED);
    process.hasDone(RULE, in(9, WAIT));

    process.waits(Duration.ofDays(4));
    process.claimProcess().isWaitingExactlyAtElements(WAITING);

    process.claimIsTold(CASE_FACTS_CHANGED);
    process.claimProcess().isWaitingExactlyAtElements("Task_WeighProofAndRule");
  }

  @Test
  void goesOnWithWhatThePersonDecided() {
    process.hasDone(ASSESS, step(REVIEW));
    process.claimProcess().isWaitingExactlyAtElements("Task_ReviewClaim");

    process.hasDone(USER_TASK, in(3, WAIT));

    process.claimProcess().isWaitingExactlyAtElements(WAITING);
  }

  @Test
  void factsInterruptTheReview() {
    process.hasDone(ASSESS, step(REVIEW));

    process.claimIsTold(CASE_FACTS_CHANGED);
    process.hasDone(RULE, step(REVIEW));

    process
        .claimProcess()
        .hasPassedElement("Boundary_CaseFactsChanged")
        .isWaitingExactlyAtElements("Task_ReviewClaim");
  }

  @Test
  void looksAgainWhereNobodyDecidesTheReviewInTime() {
    process.hasDone(ASSESS, in(10, REVIEW));
    process.waits(Duration.ofDays(9));
    process.claimProcess().isWaitingExactlyAtElements("Task_ReviewClaim");

    process.waits(Duration.ofDays(2));
    await()
        .pollInSameThread()
        .untilAsserted(
            () -> process.claimProcess().isWaitingExactlyAtElements("Task_WeighProofAndRule"));
    process.hasDone(RULE, in(10, GUARANTOR));

    process
        .claimProcess()
        .hasPassedElement("Boundary_ReviewOverdue")
        .isWaitingExactlyAtElements("Task_AskGuarantor");
  }

  @Test
  void callsTheRefundAndSettlesWithItsEnd() {
    process.hasDone(ASSESS, refund());
    process.claimProcess().isWaitingExactlyAtElements("Task_RefundCustomer");

    var given =
        process.hasDone(
            "refunds.send-refund",
            new OnRefund(new RefundStep(RefundStep.Next.LOOK_UP, now.plus(Duration.ofDays(2)))));
    assertThat(given).containsKeys("marketplaceId", "orderId", "caseId", "refund");
    assertThat(given).containsEntry("refundId", process.refund().toString());
    assertThat(given).doesNotContainKey("claim");
    process.waits(Duration.ofDays(1));
    process.claimProcess().isWaitingExactlyAtElements("Task_RefundCustomer");

    process.waits(Duration.ofDays(2));
    process.hasDone("refunds.look-up-refund", new OnRefund(DONE));

    process.claimProcess().hasPassedElement("Event_ClaimSettled").isCompleted();
  }

  @Test
  void asksTheGuarantorAndGoesOnWithWhatCameOfIt() {
    process.hasDone(ASSESS, in(10, GUARANTOR));
    process.claimProcess().isWaitingExactlyAtElements("Task_AskGuarantor");

    process.hasDone("guarantee.hand-over-file", new Decided.OnEscalation((OnClaim) step(REVIEW)));

    process.claimProcess().isWaitingExactlyAtElements("Task_ReviewClaim").hasNoIncidents();
  }

  @Test
  void costsAClaimThatIsRefundedFourJobs() {
    process.hasDone(ASSESS, in(3, ASK_MERCHANT));
    process.claimIsTold(MERCHANT_RESPONDED);
    process.hasDone(RULE, refund());
    process.hasDone(
        "refunds.send-refund",
        new OnRefund(new RefundStep(RefundStep.Next.LOOK_UP, now.plus(Duration.ofDays(2)))));
    process.waits(Duration.ofDays(3));
    process.hasDone("refunds.look-up-refund", new OnRefund(DONE));

    process.claimProcess().isCompleted();
  }

  @Test
  void hearsWhatWasToldWhileAJobWasInHand() {
    process.claimIsTold(CASE_FACTS_CHANGED);

    process.hasDone(ASSESS, in(3, ASK_MERCHANT));

    process.claimProcess().isWaitingExactlyAtElements("Task_WeighProofAndRule");
  }

  @Test
  void weighsOnceMoreForAMessageThatComesTwice() {
    process.hasDone(ASSESS, in(3, ASK_MERCHANT));
    process.claimIsTold(MERCHANT_RESPONDED);
    process.claimIsTold(MERCHANT_RESPONDED);
    process.hasDone(RULE, in(3, WAIT));

    process.hasDone(RULE, in(3, WAIT));

    process.claimProcess().isWaitingExactlyAtElements(WAITING).hasNoIncidents();
  }

  @Test
  void startsOnceWhileItLives() {
    process.claimIsOpened();

    assertThat(process.instances()).isOne();
  }

  @Test
  void neverComesToWhatIsNotAwaited() {
    process.hasDone(ASSESS, step(WAIT));

    process.waits(Duration.ofDays(10_000));

    process.claimProcess().isWaitingExactlyAtElements(WAITING).hasNoIncidents();
  }

  private OnClaim refund() {
    return new OnClaim(new ClaimStep(REFUND, NEVER, process.refund().value()), SEND);
  }

  private OnClaim in(int days, ClaimStep.Next next) {
    return new OnClaim(new ClaimStep(next, now.plus(Duration.ofDays(days)), null), null);
  }

  private static OnClaim step(ClaimStep.Next next) {
    return new OnClaim(new ClaimStep(next, NEVER, null), null);
  }
}
