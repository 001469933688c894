package org.redress.engine.process;

import static org.redress.guarantee.RecoveryStep.Next.DONE;
import static org.redress.guarantee.RecoveryStep.Next.WAIT;
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
import org.redress.engine.process.Decided.OnRecovery;
import org.redress.guarantee.RecoveryStep;

@ZeebeProcessTest
class RecoveryProcessTests {

  private static final Passed PASSED = new Passed(RecoveryVariables.PROCESS);
  private static final String WAITING = "Gateway_WhatComesFirst";
  private static final String FOLLOW_UP = "guarantee.follow-up-recovery";

  @SuppressWarnings("NullAway.Init")
  private ZeebeTestEngine engine;

  @SuppressWarnings("NullAway.Init")
  private ZeebeClient client;

  // the engine's clock starts with the machine's
  private final Instant now = Instant.now();

  @SuppressWarnings("NullAway.Init")
  private DrivenProcess process;

  @BeforeEach
  void openRecovery() {
    process = new DrivenProcess(engine, client);
    process.recoveryIsOpened(in(14));
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
  void costsNoJobWhereItIsPaidInTimeButTheLast() {
    process.waits(Duration.ofDays(13));
    process.recoveryProcess().isWaitingExactlyAtElements(WAITING).hasNoIncidents();

    process.recoveryIsChanged();
    process.hasDone(FOLLOW_UP, new OnRecovery(new RecoveryStep(DONE, NEVER)));

    process.recoveryProcess().hasPassedElement("Event_RecoveryDone").isCompleted();
  }

  @Test
  void remindsWhenTheDomainSaysSoAndThenWaitsForPeople() {
    process.waits(Duration.ofDays(15));
    process.hasDone(FOLLOW_UP, new OnRecovery(in(21)));
    process.waits(Duration.ofDays(7));
    process.hasDone(FOLLOW_UP, new OnRecovery(new RecoveryStep(WAIT, NEVER)));

    process.waits(Duration.ofDays(10_000));
    process.recoveryProcess().isWaitingExactlyAtElements(WAITING).hasNoIncidents();
  }

  private RecoveryStep in(int days) {
    return new RecoveryStep(WAIT, now.plus(Duration.ofDays(days)));
  }
}
