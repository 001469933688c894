package org.redress.house.catalogue;

import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.InclusiveGateway;
import java.util.stream.Stream;

/**
 * People read the pictures: task verb + object, event past participle, gateway question, flow
 * answer.
 */
final class Labels implements BpmnCheck {

  @Override
  public Stream<String> violations(BpmnFile file) {
    return file.nodes().stream().flatMap(Labels::violations);
  }

  private static Stream<String> violations(FlowNode node) {
    var label = Words.label(node.getName());
    return switch (node) {
      case Gateway gateway when gateway.getOutgoing().size() < 2 -> Stream.empty();
      case Gateway gateway when isChoice(gateway) -> question(gateway, label);
      case Gateway parallel -> Stream.empty();
      case Activity activity when Words.of(label).size() < 2 ->
          Stream.of("%s needs a label of verb and object".formatted(node.getId()));
      default ->
          label.isEmpty() ? Stream.of("%s needs a label".formatted(node.getId())) : Stream.empty();
    };
  }

  private static Stream<String> question(Gateway gateway, String label) {
    var asked =
        label.endsWith("?")
            ? Stream.<String>empty()
            : Stream.of("%s splits and needs a question as its label".formatted(gateway.getId()));
    if (gateway instanceof EventBasedGateway) {
      return asked;
    }
    var answers =
        gateway.getOutgoing().stream()
            .filter(flow -> Words.label(flow.getName()).isEmpty())
            .map(
                flow -> "%s needs the answer to the question as its label".formatted(flow.getId()));
    return Stream.concat(asked, answers);
  }

  private static boolean isChoice(Gateway gateway) {
    return gateway instanceof ExclusiveGateway
        || gateway instanceof InclusiveGateway
        || gateway instanceof EventBasedGateway;
  }
}
