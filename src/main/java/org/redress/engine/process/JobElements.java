package org.redress.engine.process;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.redress.engine.broker.Models;
import org.springframework.stereotype.Component;

/** Where in the models the jobs are done. */
@Component
public class JobElements {

  private final Models models;

  JobElements(Models models) {
    this.models = models;
  }

  /** The element of the process's model that has jobs of this type. */
  public String of(String processId, String jobType) {
    var xml = models.of(processId).bpmnXml().getBytes(StandardCharsets.UTF_8);
    return Bpmn.readModelFromStream(new ByteArrayInputStream(xml))
        .getModelElementsByType(ZeebeTaskDefinition.class)
        .stream()
        .filter(definition -> jobType.equals(definition.getType()))
        .map(definition -> definition.getParentElement().getParentElement())
        .map(FlowNode.class::cast)
        .map(FlowNode::getId)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + jobType + " in " + processId));
  }
}
