package org.redress.house.catalogue;

import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import java.util.stream.Stream;

/** An error is a fact in capitals, and somebody catches it. */
final class ErrorCodes implements BpmnCheck {

  @Override
  public Stream<String> violations(BpmnFile file) {
    return file.all(Error.class).stream().flatMap(error -> violations(error, file));
  }

  private static Stream<String> violations(Error error, BpmnFile file) {
    var code = Words.label(error.getErrorCode());
    if (!code.matches("[A-Z]+(_[A-Z]+)*")) {
      return Stream.of("error code %s is not in UPPER_SNAKE".formatted(code));
    }
    return isCaught(error, file)
        ? Stream.empty()
        : Stream.of("nothing in the model catches %s".formatted(code));
  }

  private static boolean isCaught(Error error, BpmnFile file) {
    return file.all(ErrorEventDefinition.class).stream()
        .filter(definition -> definition.getParentElement() instanceof CatchEvent)
        .anyMatch(definition -> error.equals(definition.getError()));
  }
}
