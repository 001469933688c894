package org.redress.engine.process;

import static org.redress.claims.ClaimStep.Next.CLOSED;
import static org.redress.claims.ClaimStep.Next.GUARANTOR;
import static org.redress.claims.ClaimStep.Next.REVIEW;
import static org.redress.engine.process.Trigger.AWARD_GIVEN;
import static org.redress.engine.process.Trigger.CASE_FACTS_CHANGED;
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
import org.redress.engine.process.Decided.OnEscalation;

@ZeebeProcessTest
class GuarantorProcessTests {

  private static final Passed PASSED = new Passed(GuarantorVariables.PROCESS);
  private static final String WAITING = "Gateway_WhatComesFirst";
  private static final String HAND_OVER = "guarantee.hand-over-file";
  private static final String FOLLOW_UP = "guarantee.follow-up-escalation";

  @SuppressWarnings("NullAway.Init")
  private ZeebeTestEngine engine;

  @SuppressWarnings("NullAway.Init")
  private ZeebeClient client;

  // the engine's clock starts with the machine's
  private final Instant now = Instant.now();

  @SuppressWarnings("NullAway.Init")
  private DrivenProcess process;

  @BeforeEach
  void escalateClaim() {
    process = new DrivenProcess(engine, client);
    process.claimIsOpened();
    process.hasDone("claims.assess-claim", in(10).claim());
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
  void isCalledByTheClaimAndHandsOverTheFileFirst() {
    process.claimProcess().isWaitingExactlyAtElements("Task_AskGuarantor").hasNoIncidents();
    process.guarantorProcess().isWaitingExactlyAtElements("Task_HandOverFile").hasNoIncidents();
  }

  @Test
  void takesTheAwardBackToTheClaim() {
    process.hasDone(HAND_OVER, in(10));
    process.guarantorProcess().isWaitingExactlyAtElements(WAITING);

    process.claimIsTold(AWARD_GIVEN);
    process.hasDone(FOLLOW_UP, over(CLOSED));

    process.guarantorProcess().hasPassedElement("Event_GuarantorDone").isCompleted();
    process.claimProcess().hasPassedElement("Event_ClaimClosed").isCompleted();
  }

  @Test
  void remindsAndGivesUpAtTheInstantsThatTheDomainComputed() {
    process.hasDone(HAND_OVER, in(7));
    process.waits(Duration.ofDays(6));
    process.guarantorProcess().isWaitingExactlyAtElements(WAITING);

    process.waits(Duration.ofDays(2));
    process.hasDone(FOLLOW_UP, in(10));
    process.guarantorProcess().isWaitingExactlyAtElements(WAITING);

    process.waits(Duration.ofDays(3));
    process.hasDone(FOLLOW_UP, over(REVIEW));
    process.claimProcess().isWaitingExactlyAtElements("Task_ReviewClaim");
  }

  @Test
  void newFactsAreLookedAtWhileItWaits() {
    process.hasDone(HAND_OVER, in(10));
    process.claimIsTold(CASE_FACTS_CHANGED);
    process.guarantorProcess().isWaitingExactlyAtElements("Task_FollowUpEscalation");
  }

  @Test
  void isOverAtOnceWhereTheClaimWasDecidedMeanwhile() {
    process.hasDone(HAND_OVER, over(CLOSED));
    process.guarantorProcess().isCompleted();
    process.claimProcess().isCompleted();
  }

  private OnEscalation in(int days) {
    var until = now.plus(Duration.ofDays(days));
    return new OnEscalation(new OnClaim(new ClaimStep(GUARANTOR, until, null), null));
  }

  private static OnEscalation over(ClaimStep.Next next) {
    return new OnEscalation(new OnClaim(new ClaimStep(next, NEVER, null), null));
  }
}
