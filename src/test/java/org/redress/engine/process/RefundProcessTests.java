package org.redress.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.process.DrivenProcess.USER_TASK;
import static org.redress.orders.Watch.NEVER;
import static org.redress.refunds.RefundStep.Next.ASK_DESTINATION;
import static org.redress.refunds.RefundStep.Next.DONE;
import static org.redress.refunds.RefundStep.Next.LOOK_UP;
import static org.redress.refunds.RefundStep.Next.PERSON;
import static org.redress.refunds.RefundStep.Next.SEND;

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
class RefundProcessTests {

  private static final Passed PASSED = new Passed(RefundVariables.PROCESS);
  private static final String SENDING = "refunds.send-refund";
  private static final String LOOKING_UP = "refunds.look-up-refund";

  @SuppressWarnings("NullAway.Init")
  private ZeebeTestEngine engine;

  @SuppressWarnings("NullAway.Init")
  private ZeebeClient client;

  // the engine's clock starts with the machine's
  private final Instant now = Instant.now();

  @SuppressWarnings("NullAway.Init")
  private DrivenProcess process;

  @BeforeEach
  void begin() {
    process = new DrivenProcess(engine, client);
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
  void sendsTheMoneyAndWaitsUntilItCanNoLongerBounce() {
    process.refundIsRequested(step(SEND));
    process.hasDone(SENDING, new OnRefund(in(2, LOOK_UP)));

    process.waits(Duration.ofDays(1));
    process.refundProcess().isWaitingExactlyAtElements("Event_LookUpDue");
    process.waits(Duration.ofDays(2));
    process.hasDone(LOOKING_UP, new OnRefund(step(DONE)));

    process.refundProcess().hasPassedElement("Event_RefundDone").isCompleted();
  }

  @Test
  void looksUpAnUnknownAnswerUntilItIsKnown() {
    process.refundIsRequested(step(SEND));
    process.hasDone(SENDING, new OnRefund(in(1, LOOK_UP)));
    process.waits(Duration.ofDays(2));
    process.hasDone(LOOKING_UP, new OnRefund(in(4, LOOK_UP)));
    process.refundProcess().isWaitingExactlyAtElements("Event_LookUpDue");

    process.waits(Duration.ofDays(3));

    process.refundProcess().isWaitingExactlyAtElements("Task_LookUpRefund");
  }

  @Test
  void sendsAPayoutWhenTheCustomerHasSaidWhereItGoes() {
    process.refundIsRequested(in(14, ASK_DESTINATION));
    process.refundProcess().isWaitingExactlyAtElements("Gateway_DestinationGiven");

    process.destinationIsGiven();

    process.refundProcess().isWaitingExactlyAtElements("Task_SendRefund").hasNoIncidents();
  }

  @Test
  void bringsAMissedDestinationToAPerson() {
    process.refundIsRequested(in(14, ASK_DESTINATION));

    process.waits(Duration.ofDays(15));
    process.hasDone("refunds.miss-destination", new OnRefund(step(PERSON)));
    process.refundProcess().isWaitingExactlyAtElements("Task_SettleRefundByHand");
    process.hasDone(USER_TASK, new OnRefund(step(DONE)));

    process.refundProcess().isCompleted();
  }

  @Test
  void aPersonMayHaveItSentAgain() {
    process.refundIsRequested(step(PERSON));

    process.hasDone(USER_TASK, new OnRefund(step(SEND)));

    process.refundProcess().isWaitingExactlyAtElements("Task_SendRefund");
  }

  @Test
  void isCalledByAClaimWithItsFirstStep() {
    process.claimIsOpened();
    process.hasDone(
        "claims.assess-claim",
        new OnClaim(
            new ClaimStep(ClaimStep.Next.REFUND, NEVER, process.refund().value()),
            in(14, ASK_DESTINATION)));
    process.refundProcess().isWaitingExactlyAtElements("Gateway_DestinationGiven");

    process.destinationIsGiven();

    process
        .refundProcess()
        .hasPassedElement("Event_RefundCalled")
        .isWaitingExactlyAtElements("Task_SendRefund");
  }

  @Test
  void startsOnceWhileItLives() {
    process.refundIsRequested(step(SEND));
    process.refundIsRequested(step(SEND));

    assertThat(process.instances()).isOne();
  }

  private RefundStep in(int days, RefundStep.Next next) {
    return new RefundStep(next, now.plus(Duration.ofDays(days)));
  }

  private static RefundStep step(RefundStep.Next next) {
    return new RefundStep(next, NEVER);
  }
}
