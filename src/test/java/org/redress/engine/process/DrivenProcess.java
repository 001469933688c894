package org.redress.engine.process;

import static io.camunda.zeebe.process.test.inspections.InspectionUtility.findProcessInstances;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.assertions.BpmnAssert;
import io.camunda.zeebe.process.test.assertions.ProcessInstanceAssert;
import io.camunda.zeebe.process.test.filters.RecordStream;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.redress.engine.broker.Models;
import org.redress.engine.time.BrokerTimes;
import org.redress.guarantee.RecoveryId;
import org.redress.guarantee.RecoveryStep;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundStep;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import tools.jackson.databind.json.JsonMapper;

/** The processes of a claim and its refund on the test engine, told and worked on by hand. */
final class DrivenProcess {

  static final String USER_TASK = "io.camunda.zeebe:userTask";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ZeebeTestEngine engine;
  private final ZeebeClient client;
  private final WritingVariables variables =
      new WritingVariables(BrokerTimes.notMoved(), JsonMapper.shared());
  private final MarketplaceId market = new MarketplaceId(UUID.randomUUID());
  private final OrderId order = new OrderId(UUID.randomUUID());
  private final Subject claim = Subject.of(market, order, new CaseId(UUID.randomUUID()));
  private final Subject recovery =
      Subject.of(market, order, claim.claim(), new RecoveryId(UUID.randomUUID()));
  private final RefundId refund = new RefundId(UUID.randomUUID());

  DrivenProcess(ZeebeTestEngine engine, ZeebeClient client) {
    this.engine = engine;
    this.client = client;
    for (var process :
        List.of(
            RefundVariables.PROCESS,
            RecoveryVariables.PROCESS,
            GuarantorVariables.PROCESS,
            NonDeliveryClaimVariables.PROCESS)) {
      var model = new Models().of(process);
      client
          .newDeployResourceCommand()
          .addResourceStringUtf8(model.bpmnXml(), model.processId() + ".bpmn")
          .send()
          .join();
    }
  }

  RefundId refund() {
    return refund;
  }

  void claimIsOpened() {
    publish(Trigger.CLAIM_OPENED, claim, variables.begin(claim));
  }

  void claimIsTold(Trigger trigger) {
    publish(trigger, claim, "{}");
  }

  void recoveryIsOpened(RecoveryStep step) {
    publish(Trigger.RECOVERY_OPENED, recovery, variables.begin(recovery, step));
  }

  void recoveryIsChanged() {
    publish(Trigger.RECOVERY_CHANGED, recovery, "{}");
  }

  ProcessInstanceAssert recoveryProcess() {
    return last(RecoveryVariables.PROCESS);
  }

  /** Without a claim. */
  void refundIsRequested(RefundStep step) {
    var subject = Subject.of(market, order, null, refund);
    publish(Trigger.REFUND_REQUESTED, subject, variables.begin(subject, step));
  }

  void destinationIsGiven() {
    publish(Trigger.DESTINATION_GIVEN, Subject.of(market, order, null, refund), "{}");
  }

  /** Does the one job of this type that must be there; the variables that it brought. */
  Map<String, Object> hasDone(String jobType, Decided decided) {
    var job = theJob(jobType);
    client.newCompleteCommand(job).variables(variables.tell(0, decided)).send().join();
    rest();
    return job.getVariablesAsMap();
  }

  void waits(Duration time) {
    engine.increaseTime(time);
    rest();
  }

  ProcessInstanceAssert claimProcess() {
    return last(NonDeliveryClaimVariables.PROCESS);
  }

  ProcessInstanceAssert guarantorProcess() {
    return last(GuarantorVariables.PROCESS);
  }

  ProcessInstanceAssert refundProcess() {
    return last(RefundVariables.PROCESS);
  }

  /** How many were begun by a message about this claim or refund. */
  long instances() {
    var records = RecordStream.of(engine.getRecordStreamSource());
    return StreamSupport.stream(records.messageStartEventSubscriptionRecords().spliterator(), false)
        .filter(record -> record.getIntent() == MessageStartEventSubscriptionIntent.CORRELATED)
        .map(begun -> begun.getValue().getCorrelationKey())
        .filter(List.of(claim.id().toString(), refund.toString())::contains)
        .count();
  }

  private ActivatedJob theJob(String jobType) {
    var jobs =
        client
            .newActivateJobsCommand()
            .jobType(jobType)
            .maxJobsToActivate(2)
            .fetchVariables(Carried.NAMES)
            .send()
            .join()
            .getJobs();
    if (jobs.size() != 1) {
      throw new AssertionError("%d jobs %s".formatted(jobs.size(), jobType));
    }
    return jobs.getFirst();
  }

  private static ProcessInstanceAssert last(String process) {
    return BpmnAssert.assertThat(
        findProcessInstances().withBpmnProcessId(process).findLastProcessInstance().orElseThrow());
  }

  private void publish(Trigger trigger, Subject subject, String text) {
    client
        .newPublishMessageCommand()
        .messageName(trigger.message())
        .correlationKey(subject.id().toString())
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
