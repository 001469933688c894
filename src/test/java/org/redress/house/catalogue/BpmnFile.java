package org.redress.house.catalogue;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;

/** One model of a process, as elements and as XML. */
record BpmnFile(String name, BpmnModelInstance model, List<Element> elements) {

  private static final String SUFFIX = ".bpmn";

  static BpmnFile read(Path path) {
    var file = path.getFileName().toString();
    var name = file.substring(0, file.length() - SUFFIX.length());
    return of(name, Bpmn.readModelFromFile(path.toFile()));
  }

  static BpmnFile of(String name, BpmnModelInstance model) {
    return new BpmnFile(name, model, Xml.elements(Bpmn.convertToString(model)));
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  List<Process> processes() {
    return List.copyOf(all(Process.class));
  }

  Collection<FlowNode> nodes() {
    return all(FlowNode.class);
  }
}
