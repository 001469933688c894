package org.redress.house.catalogue;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The id of an element says its kind, then the words of its label. */
final class ElementIds implements BpmnCheck {

  @Override
  public Stream<String> violations(BpmnFile file) {
    return Stream.concat(
        file.nodes().stream().flatMap(ElementIds::violations),
        file.all(SequenceFlow.class).stream().flatMap(ElementIds::violations));
  }

  private static Stream<String> violations(FlowElement element) {
    var prefix = prefix(element);
    var id = element.getId();
    var label = Words.of(Words.label(element.getName()));
    if (!id.startsWith(prefix) || !Words.isCamelCase(id.substring(prefix.length()))) {
      return Stream.of("%s is no %s followed by words".formatted(id, prefix));
    }
    return speaks(Words.ofCamelCase(id.substring(prefix.length())), label)
        ? Stream.empty()
        : Stream.of("%s does not say its label '%s'".formatted(id, element.getName()));
  }

  /** More words than the label's keep two ids apart. */
  private static boolean speaks(List<String> id, List<String> label) {
    return Collections.indexOfSubList(id, label) >= 0;
  }

  private static String prefix(FlowElement element) {
    return switch (element) {
      case SequenceFlow flow -> "Flow_";
      case BoundaryEvent boundary -> "Boundary_";
      case Event event -> "Event_";
      case Gateway gateway -> "Gateway_";
      case SubProcess subProcess -> "SubProcess_";
      default -> "Task_";
    };
  }
}
