package org.redress.house.catalogue;

import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import java.util.stream.Stream;

/** A timer takes an instant that the domain computed: a duration would make a law of its own. */
final class Timers implements BpmnCheck {

  private static final String VARIABLE = "=\\s*[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*";

  @Override
  public Stream<String> violations(BpmnFile file) {
    return file.all(TimerEventDefinition.class).stream()
        .filter(timer -> !takesAnInstant(timer))
        .map(timer -> ((Event) timer.getParentElement()).getId())
        .map("%s takes no instant of the domain: use a time date that is one variable"::formatted);
  }

  private static boolean takesAnInstant(TimerEventDefinition timer) {
    var date = timer.getTimeDate();
    return date != null && date.getTextContent().strip().matches(VARIABLE);
  }
}
