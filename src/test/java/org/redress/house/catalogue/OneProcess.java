package org.redress.house.catalogue;

import io.camunda.zeebe.model.bpmn.instance.Process;
import java.util.stream.Stream;

/** One process a file, its id is the file's name and ends in Process. */
final class OneProcess implements BpmnCheck {

  @Override
  public Stream<String> violations(BpmnFile file) {
    var processes = file.processes();
    if (processes.size() != 1) {
      return Stream.of("holds %d processes instead of one".formatted(processes.size()));
    }
    return violations(file.name(), processes.getFirst());
  }

  private static Stream<String> violations(String name, Process process) {
    var found = Stream.<String>builder();
    if (!process.getId().equals(name)) {
      found.add("the process is named %s, not as its file".formatted(process.getId()));
    }
    if (!process.getId().endsWith("Process")) {
      found.add("%s does not end in Process".formatted(process.getId()));
    }
    return found.build();
  }
}
