package org.redress.engine.process;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_COMPLETED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.process.Trigger.ORDER_CANCELLED;
import static org.redress.engine.process.Trigger.ORDER_CHANGED;
import static org.redress.engine.process.Trigger.ORDER_DELIVERED;
import static org.redress.engine.process.Trigger.ORDER_SHIPPED;
import static org.redress.orders.Watch.NEVER;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import io.camunda.zeebe.process.test.filters.RecordStream;
import io.camunda.zeebe.process.test.filters.StreamFilter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.engine.broker.Models;
import org.redress.orders.Watch;

@ZeebeProcessTest
class OrderGuaranteeProcessTests {

  private static final Set<String> PASSED = new HashSet<>();

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
    for (var what : List.of(SEQUENCE_FLOW_TAKEN, ELEMENT_COMPLETED)) {
      StreamFilter.processInstance(RecordStream.of(engine.getRecordStreamSource()))
          .withIntent(what)
          .stream()
          .forEach(passed -> PASSED.add(passed.getValue().getElementId()));
    }
  }

  @AfterAll
  static void everyNodeAndFlowWasPassed() {
    var xml = new Models().of(OrderGuaranteeVariables.PROCESS).bpmnXml();
    var model =
        Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertThat(model.getModelElementsByType(FlowNode.class))
        .extracting(FlowNode::getId)
        .isSubsetOf(PASSED);
    // the engine does not record the flows from an event-based gateway
    assertThat(model.getModelElementsByType(SequenceFlow.class))
        .filteredOn(flow -> !(flow.getSource() instanceof EventBasedGateway))
        .extracting(SequenceFlow::getId)
        .isSubsetOf(PASSED);
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
