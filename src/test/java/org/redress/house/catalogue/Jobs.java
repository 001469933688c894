package org.redress.house.catalogue;

import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.stream.Stream;

/** A job type is {@code <module>.<verb-object>}, and a worker of that name does the jobs. */
record Jobs(JavaSide java) implements BpmnCheck {

  private static final String JOB_TYPE = "[a-z]+\\.[a-z]+(-[a-z]+)+";

  /** The type of the jobs of a user task that the broker leaves to a worker. */
  private static final String USER_TASK = "io.camunda.zeebe:userTask";

  static Stream<String> types(BpmnFile file) {
    return Stream.concat(
        file.all(ZeebeTaskDefinition.class).stream().map(ZeebeTaskDefinition::getType),
        file.all(UserTask.class).stream().map(task -> USER_TASK));
  }

  @Override
  public Stream<String> violations(BpmnFile file) {
    return Stream.concat(
        types(file).distinct().flatMap(this::violations),
        file.all(ZeebeCalledDecision.class).stream()
            .map(called ->
                "%s is decided by the engine: give the task a job type and let policy answer"
                    .formatted(called.getDecisionId())));
  }

  private Stream<String> violations(String type) {
    if (!type.equals(USER_TASK) && !type.matches(JOB_TYPE)) {
      return Stream.of("job type %s is not <module>.<verb-object>".formatted(type));
    }
    if (!type.equals(USER_TASK) && !java.modules().contains(module(type))) {
      return Stream.of("job type %s names no module".formatted(type));
    }
    var worker = java.workers().get(type);
    if (worker == null) {
      return Stream.of("no worker does jobs of type %s".formatted(type));
    }
    return type.equals(USER_TASK) || worker.equals(expectedWorker(type))
        ? Stream.empty()
        : Stream.of(
            "jobs of type %s are done by %s, not by %s"
                .formatted(type, worker, expectedWorker(type)));
  }

  private static String module(String type) {
    return type.substring(0, type.indexOf('.'));
  }

  private static String expectedWorker(String type) {
    return Words.camelCase(type.substring(type.indexOf('.') + 1)) + "Worker";
  }
}
