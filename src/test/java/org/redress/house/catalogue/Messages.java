package org.redress.house.catalogue;

import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A message is one of the engine's triggers, correlated by the id of an order, a case or a refund.
 */
record Messages(JavaSide java) implements BpmnCheck {

  private static final Set<String> KEYS = Set.of("=orderId", "=caseId", "=refundId", "=recoveryId");

  static Stream<String> names(BpmnFile file) {
    return file.all(Message.class).stream().map(Message::getName);
  }

  @Override
  public Stream<String> violations(BpmnFile file) {
    var unknown =
        names(file)
            .filter(name -> !java.messages().contains(name))
            .map(name -> "message %s is none of the engine's triggers".formatted(name));
    var keys =
        file.all(ZeebeSubscription.class).stream()
            .map(ZeebeSubscription::getCorrelationKey)
            .filter(key -> !KEYS.contains(key))
            .map(key ->
                "correlation key %s is none of =orderId, =caseId, =refundId, =recoveryId"
                    .formatted(key));
    return Stream.concat(unknown, keys);
  }
}
