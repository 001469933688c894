package org.redress.engine.process;

import static io.camunda.zeebe.process.test.inspections.InspectionUtility.findProcessInstances;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.assertions.BpmnAssert;
import io.camunda.zeebe.process.test.assertions.ProcessInstanceAssert;
import io.camunda.zeebe.process.test.filters.RecordStream;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.redress.engine.broker.Models;
import org.redress.engine.process.Decided.OnPromise;
import org.redress.engine.time.BrokerTimes;
import org.redress.orders.Watch;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import tools.jackson.databind.json.JsonMapper;

/** The process of one order on the test engine, told and worked on by hand. */
final class WatchedProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ZeebeTestEngine engine;
  private final ZeebeClient client;
  private final WritingVariables variables =
      new WritingVariables(BrokerTimes.notMoved(), JsonMapper.shared());
  private final OrderId order = new OrderId(UUID.randomUUID());
  private long seq;

  WatchedProcess(ZeebeTestEngine engine, ZeebeClient client) {
    this.engine = engine;
    this.client = client;
    var model = new Models().of(OrderGuaranteeVariables.PROCESS);
    client
        .newDeployResourceCommand()
        .addResourceStringUtf8(model.bpmnXml(), model.processId() + ".bpmn")
        .send()
        .join();
  }

  void begins(Watch watch) {
    var text =
        variables.begin(Subject.of(new MarketplaceId(UUID.randomUUID()), order), ++seq, watch);
    publish(Trigger.ORDER_REGISTERED, text);
  }

  void isTold(Trigger trigger, Watch watch) {
    isTold(trigger, watch, ++seq);
  }

  void isTold(Trigger trigger, Watch watch, long withSeq) {
    publish(trigger, variables.tell(withSeq, new OnPromise(watch)));
  }

  /** The seq of something that was decided now and arrives later. */
  long nextSeq() {
    return ++seq;
  }

  /** Does the one job of this type that must be there. */
  void hasDone(String jobType, Watch watch) {
    var jobs =
        client
            .newActivateJobsCommand()
            .jobType(jobType)
            .maxJobsToActivate(2)
            .fetchVariables("marketplaceId", "orderId", "watch")
            .send()
            .join()
            .getJobs();
    if (jobs.size() != 1) {
      throw new AssertionError("%d jobs %s".formatted(jobs.size(), jobType));
    }
    client
        .newCompleteCommand(jobs.getFirst())
        .variables(variables.tell(++seq, new OnPromise(watch)))
        .send()
        .join();
    rest();
  }

  void waits(Duration time) {
    engine.increaseTime(time);
    rest();
  }

  ProcessInstanceAssert instance() {
    return BpmnAssert.assertThat(
        findProcessInstances()
            .withBpmnProcessId(OrderGuaranteeVariables.PROCESS)
            .findLastProcessInstance()
            .orElseThrow());
  }

  /** How many have begun of this order. */
  long instances() {
    var records = RecordStream.of(engine.getRecordStreamSource());
    return StreamSupport.stream(records.messageStartEventSubscriptionRecords().spliterator(), false)
        .filter(record -> record.getIntent() == MessageStartEventSubscriptionIntent.CORRELATED)
        .filter(begun -> begun.getValue().getCorrelationKey().equals(order.toString()))
        .count();
  }

  private void publish(Trigger trigger, String text) {
    client
        .newPublishMessageCommand()
        .messageName(trigger.message())
        .correlationKey(order.toString())
        .timeToLive(Duration.ofHours(1))
        .variables(text)
        .send()
        .join();
    rest();
  }

  private void rest() {
    try {
      engine.waitForIdleState(PATIENCE);
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
