package org.redress.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.process.Trigger.ORDER_CANCELLED;
import static org.redress.engine.process.Trigger.ORDER_CHANGED;
import static org.redress.engine.process.Trigger.ORDER_DELIVERED;
import static org.redress.engine.process.Trigger.ORDER_SHIPPED;
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
import org.redress.orders.Watch;

@ZeebeProcessTest
class OrderGuaranteeProcessTests {

  private static final Passed PASSED = new Passed(OrderGuaranteeVariables.PROCESS);

  private static final Watch OVER = new Watch(NEVER, NEVER, NEVER, NEVER, true);
  private static final String WAITING = "Gateway_WhatComesFirst";

  @SuppressWarnings("NullAway.Init")
  private ZeebeTestEngine engine;

  @SuppressWarnings("NullAway.Init")
  private ZeebeClient client;

  // the engine's clock starts with the machine's
  private final Instant now = Instant.now();

  @SuppressWarnings("NullAway.Init")
  private WatchedProcess process;

  @BeforeEach
  void begin() {
    process = new WatchedProcess(engine, client);
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
  void waitsForWhatComesFirst() {
    process.begins(new Watch(in(2), NEVER, in(10), in(40), false));

    process.instance().isWaitingExactlyAtElements(WAITING).hasNoIncidents();
    process.waits(days(1));
    process.instance().isWaitingExactlyAtElements(WAITING);
  }

  @Test
  void decidesOnADelayNoticeWhenThePromiseIsAtRisk() {
    process.begins(new Watch(in(2), NEVER, in(10), in(40), false));

    process.waits(days(3));
    process.instance().isWaitingExactlyAtElements("Task_DecideOnDelayNotice");

    process.hasDone("orders.give-delay-notice", new Watch(NEVER, in(5), in(10), in(40), false));
    process.instance().isWaitingExactlyAtElements(WAITING);
  }

  @Test
  void actsOnTheSilenceOfACustomerWhoWasAsked() {
    process.begins(new Watch(NEVER, in(5), in(10), in(40), false));

    process.waits(days(6));
    process.hasDone("orders.act-on-silence", OVER);

    process.instance().hasPassedElement("Task_ActOnSilence").isCompleted();
  }

  @Test
  void invitesToClaimWhenThePromisedDayHasEnded() {
    process.begins(new Watch(NEVER, NEVER, in(10), in(40), false));

    process.waits(days(11));
    process.hasDone("orders.tell-broken-promise", new Watch(NEVER, NEVER, NEVER, in(40), false));

    process.instance().isWaitingExactlyAtElements(WAITING);
  }

  @Test
  void endsWithTheGuarantee() {
    process.begins(new Watch(NEVER, NEVER, NEVER, in(40), false));

    process.waits(days(41));
    process.hasDone("orders.end-guarantee", OVER);

    process.instance().hasPassedElement("Event_WatchEnded").isCompleted();
  }

  @Test
  void costsAnOrderWithoutTroubleOneJob() {
    process.begins(new Watch(in(2), NEVER, in(10), in(40), false));
    process.isTold(ORDER_SHIPPED, new Watch(NEVER, NEVER, in(10), in(40), false));
    process.isTold(ORDER_DELIVERED, new Watch(NEVER, NEVER, NEVER, in(40), false));

    process.waits(days(41));
    process.hasDone("orders.end-guarantee", OVER);

    process
        .instance()
        .hasPassedElementsInOrder(
            "Event_OrderRegistered",
            "Event_OrderShipped",
            "Event_OrderDelivered",
            "Event_GuaranteePeriodOver",
            "Task_EndGuarantee",
            "Event_WatchEnded")
        .isCompleted();
  }

  @Test
  void endsAtOnceWhenTheOrderIsCancelled() {
    process.begins(new Watch(in(2), NEVER, in(10), in(40), false));

    process.isTold(ORDER_CANCELLED, OVER);

    process.instance().hasPassedElement("Event_OrderCancelled").isCompleted();
  }

  @Test
  void followsAChangedPromise() {
    process.begins(new Watch(NEVER, NEVER, in(10), in(40), false));
    process.isTold(ORDER_CHANGED, new Watch(NEVER, NEVER, in(20), in(50), false));

    process.waits(days(11));
    process.instance().isWaitingExactlyAtElements(WAITING);

    process.waits(days(10));
    process.instance().isWaitingExactlyAtElements("Task_InviteCustomerToClaim");
  }

  @Test
  void keepsTheLaterOfTwoWatchesThatCrossOnTheWay() {
    process.begins(new Watch(NEVER, NEVER, in(10), in(40), false));
    var earlier = process.nextSeq();
    process.isTold(ORDER_CHANGED, new Watch(NEVER, in(5), in(10), in(40), false));

    process.isTold(ORDER_SHIPPED, new Watch(NEVER, NEVER, in(10), in(40), false), earlier);

    process.waits(days(6));
    process.instance().isWaitingExactlyAtElements("Task_ActOnSilence");
  }

  @Test
  void hearsWhatWasToldWhileAJobWasInHand() {
    process.begins(new Watch(in(2), NEVER, in(10), in(40), false));
    process.waits(days(3));

    process.isTold(ORDER_DELIVERED, new Watch(NEVER, NEVER, NEVER, in(40), false), 7);
    process.hasDone("orders.give-delay-notice", new Watch(NEVER, NEVER, in(10), in(40), false));

    process.instance().hasPassedElement("Event_OrderDelivered");
    process.waits(days(11));
    process.instance().isWaitingExactlyAtElements(WAITING);
  }

  @Test
  void startsOnceWhileItLivesAndAgainAfterItsEnd() {
    var watch = new Watch(in(2), NEVER, in(10), in(40), false);
    process.begins(watch);
    process.begins(watch);
    assertThat(process.instances()).isOne();

    process.isTold(ORDER_CANCELLED, OVER);
    assertThat(process.instances()).isEqualTo(2);
    process.instance().isWaitingExactlyAtElements(WAITING);
  }

  @Test
  void neverComesToWhatIsNotAwaited() {
    process.begins(new Watch(NEVER, NEVER, NEVER, NEVER, false));

    process.waits(days(10_000));

    process.instance().isWaitingExactlyAtElements(WAITING).hasNoIncidents();
  }

  private Instant in(int days) {
    return now.plus(days(days));
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
