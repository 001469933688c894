package org.redress.wire;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.engine.process.Carried;
import org.redress.house.Imported;
import org.redress.house.ProjectFiles;
import org.redress.shared.EventName;
import org.redress.shared.RecordedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that others know: kept in rows and chains, sent to parties, held by the broker. */
class WireTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** In the timeline, the audit chain, the feed and the callbacks. */
  @Test
  void keepsTheNameOfEachEventAndOfWhatItSays() {
    var events =
        classes(type -> type.isAssignableTo(RecordedEvent.class) && type.isRecord())
            .map(JavaClass::reflect)
            .toList();

    assertThat(events).extracting(EventName.Of::name).doesNotHaveDuplicates();
    Pinned.text(
        "events.txt",
        lines(
            events.stream()
                .map(type ->
                    "%s(%s)"
                        .formatted(
                            EventName.Of.name(type),
                            Arrays.stream(type.getRecordComponents())
                                .map(c -> c.getName() + " " + c.getType().getSimpleName())
                                .collect(joining(", "))))));
  }

  @Test
  void keepsTheWordsOfEachEnum() {
    Pinned.text(
        "words.txt",
        lines(
            classes(type -> type.isEnum() && !type.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(type -> type.reflect().isEnum())
                .map(type ->
                    "%s: %s"
                        .formatted(
                            type.getName().replaceFirst("^org\\.redress\\.", ""),
                            Arrays.stream(type.reflect().getEnumConstants())
                                .map(word -> ((Enum<?>) word).name())
                                .collect(joining(" "))))));
  }

  /** A process that runs asks for its jobs by type, and is told by message. */
  @Test
  void keepsTheJobsAndMessagesOfEachProcess() throws IOException {
    var found = new TreeSet<String>();
    for (var file : ProjectFiles.below(Path.of("bpmn"))) {
      var model = Bpmn.readModelFromFile(file.toFile());
      var process = model.getModelElementsByType(Process.class).iterator().next().getId();
      model.getModelElementsByType(FlowElement.class).stream()
          .flatMap(element ->
              Stream.ofNullable(element.getSingleExtensionElement(ZeebeTaskDefinition.class)))
          .forEach(job -> found.add(process + " job " + job.getType()));
      model
          .getModelElementsByType(Message.class)
          .forEach(message -> found.add(process + " message " + message.getName()));
    }

    Pinned.text("processes.txt", lines(found.stream()));
  }

  @Test
  void keepsTheVariablesOfEachProcessAndReadsThemBack() {
    var written = new LinkedHashMap<String, JsonNode>();
    classes(type -> type.getPackageName().equals("org.redress.engine.process") && type.isRecord())
        .filter(type -> type.getSimpleName().endsWith("Variables"))
        .forEach(type ->
            written.put(type.getSimpleName(), JSON.valueToTree(Samples.of(type.reflect()))));
    Pinned.json("variables.json", written);

    assertThat(written.values())
        .hasSizeGreaterThan(4)
        .allSatisfy(variables ->
            assertThat(known(JSON.valueToTree(read(variables))))
                .as("%s, read by a job", variables)
                .isEqualTo(known(variables)));
  }

  private static Carried read(JsonNode variables) {
    return JSON.treeToValue(known(variables), Carried.class);
  }

  /** What jobs ask for, and only where it says something. */
  private static JsonNode known(JsonNode variables) {
    var held = JSON.createObjectNode();
    variables.properties().stream()
        .filter(held(Carried.NAMES))
        .forEach(variable -> held.set(variable.getKey(), variable.getValue()));
    return held;
  }

  private static Predicate<java.util.Map.Entry<String, JsonNode>> held(List<String> names) {
    return variable -> names.contains(variable.getKey()) && !variable.getValue().isNull();
  }

  private static Stream<JavaClass> classes(Predicate<JavaClass> which) {
    return Imported.APPLICATION.stream().filter(which);
  }

  private static String lines(Stream<String> lines) {
    return lines.sorted().collect(joining("\n", "", "\n"));
  }
}
