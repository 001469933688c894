package org.redress.engine.process;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_COMPLETED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_TERMINATED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.filters.RecordStream;
import io.camunda.zeebe.process.test.filters.StreamFilter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redress.engine.broker.Models;

/** The nodes and flows of a process that the tests of a class passed together. */
final class Passed {

  private final String processId;
  private final Set<String> elements = new HashSet<>();

  Passed(String processId) {
    this.processId = processId;
  }

  void note(ZeebeTestEngine engine) {
    for (var what : List.of(SEQUENCE_FLOW_TAKEN, ELEMENT_COMPLETED, ELEMENT_TERMINATED)) {
      StreamFilter.processInstance(RecordStream.of(engine.getRecordStreamSource()))
          .withBpmnProcessId(processId)
          .withIntent(what)
          .stream()
          .forEach(passed -> elements.add(passed.getValue().getElementId()));
    }
  }

  void isEveryNodeAndFlow() {
    var xml = new Models().of(processId).bpmnXml();
    var model =
        Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertThat(model.getModelElementsByType(FlowNode.class))
        .extracting(FlowNode::getId)
        .isSubsetOf(elements);
    // the engine does not record the flows from an event-based gateway
    assertThat(model.getModelElementsByType(SequenceFlow.class))
        .filteredOn(flow -> !(flow.getSource() instanceof EventBasedGateway))
        .extracting(SequenceFlow::getId)
        .isSubsetOf(elements);
  }
}
