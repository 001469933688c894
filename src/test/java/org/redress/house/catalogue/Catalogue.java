package org.redress.house.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models of a folder against the conventions and the code that they drive. */
public final class Catalogue {

  private final JavaSide java;
  private final List<BpmnFile> processes;
  private final List<DmnFile> decisions;
  private final List<BpmnCheck> bpmnChecks;
  private final List<DmnCheck> dmnChecks;

  /** Reads the {@code bpmn} and {@code dmn} folders below this one. */
  public Catalogue(Path root, JavaSide java) {
    this.java = java;
    this.processes = files(root.resolve("bpmn"), ".bpmn").map(BpmnFile::read).toList();
    this.decisions = files(root.resolve("dmn"), ".dmn").map(DmnFile::read).toList();
    this.bpmnChecks =
        List.of(
            new OneProcess(),
            new ElementIds(),
            new Labels(),
            new Jobs(java),
            new Messages(java),
            new Timers(),
            new Expressions(java),
            new ErrorCodes(),
            new OldBroker(),
            new Validity(),
            new Size(),
            new Diagram());
    this.dmnChecks = List.of(new OneDecision(), new ExplainedRules(), new Questions(java));
  }

  /** Everything that is wrong, each with the file it is wrong in; empty for none. */
  public List<String> violations() {
    var inProcesses =
        processes.stream()
            .flatMap(file ->
                bpmnChecks.stream()
                    .flatMap(check -> check.violations(file))
                    .map(violation -> "%s.bpmn: %s".formatted(file.name(), violation)));
    var inDecisions =
        decisions.stream()
            .flatMap(file ->
                dmnChecks.stream()
                    .flatMap(check -> check.violations(file))
                    .map(violation -> "%s.dmn: %s".formatted(file.name(), violation)));
    return Stream.of(inProcesses, inDecisions, unused())
        .flatMap(violations -> violations)
        .distinct()
        .sorted()
        .toList();
  }

  /** What the code offers and no model takes. */
  private Stream<String> unused() {
    var jobTypes = inAll(processes, Jobs::types);
    var messages = inAll(processes, Messages::names);
    var tables = inAll(decisions, file -> Stream.of(file.name()));
    return Stream.of(
            java.workers().entrySet().stream()
                .filter(worker -> !jobTypes.contains(worker.getKey()))
                .map(worker ->
                    "%s waits for jobs of type %s, which no process has"
                        .formatted(worker.getValue(), worker.getKey())),
            java.messages().stream()
                .filter(message -> !messages.contains(message))
                .map("the engine sends %s, which no process takes"::formatted),
            java.questions().stream()
                .map(Asked::table)
                .filter(table -> !tables.contains(table))
                .map("policy asks %s, which is no table"::formatted))
        .flatMap(violations -> violations);
  }

  private static <F> Set<String> inAll(List<F> files, Function<F, Stream<String>> names) {
    return files.stream().flatMap(names).collect(Collectors.toSet());
  }

  private static Stream<Path> files(Path folder, String suffix) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
