package org.redress.house.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.policy.Outputs;
import org.redress.policy.Question;

/** Breaks two sound models in one place each: every convention notices, and only the right one. */
class CatalogueTests {

  private static final Path SOUND = Path.of("src/test/resources/catalogue");
  private static final String PROCESS = "bpmn/ParcelProcess.bpmn";
  private static final String TABLE = "dmn/ParcelTerms.dmn";

  private static final JavaSide CODE =
      new JavaSide(
          Set.of("orders", "policy"),
          Map.of("orders.send-parcel", "SendParcelWorker"),
          Set.of("ParcelPosted", "ParcelLost"),
          Map.of(
              "ParcelProcess",
              Set.of("orderId", "watch", "watch.dueAt", "watch.over", "news", "news.over")),
          List.of(Asked.of(ParcelTerms.class)));

  @TempDir private Path folder;

  /** One change of a sound model, and what is said of it. */
  private record Break(String file, String from, String to, List<String> violations) {

    static Break process(String from, String to, String... violations) {
      return new Break(PROCESS, from, to, inFile("ParcelProcess.bpmn", violations));
    }

    static Break table(String from, String to, String... violations) {
      return new Break(TABLE, from, to, inFile("ParcelTerms.dmn", violations));
    }

    /** What is said beside it of the code that the model now leaves unused. */
    Break leaving(String violation) {
      return new Break(
          file, from, to, Stream.concat(violations.stream(), Stream.of(violation)).toList());
    }

    private static List<String> inFile(String file, String... violations) {
      return Stream.of(violations).map(violation -> file + ": " + violation).toList();
    }
  }

  enum Speed {
    FAST,
    SLOW
  }

  record ParcelTerms(long weight) implements Question<Speed> {

    @Override
    public String table() {
      return "ParcelTerms";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of("weight", weight);
    }

    @Override
    public Speed answer(Outputs outputs) {
      Objects.requireNonNull(outputs.values().get("days"));
      return outputs.word("speed", Speed.class);
    }
  }

  record HastyTerms(long weight) implements Question<Speed> {

    @Override
    public String table() {
      return "ParcelTerms";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of("weight", weight, "hurry", true);
    }

    @Override
    public Speed answer(Outputs outputs) {
      return outputs.word("speed", Speed.class);
    }
  }

  record BurningTerms() implements Question<Speed> {

    @Override
    public String table() {
      return "BurningTerms";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of();
    }

    @Override
    public Speed answer(Outputs outputs) {
      return Speed.FAST;
    }
  }

  @BeforeEach
  void copySoundModels() throws IOException {
    for (var file : List.of(PROCESS, TABLE)) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(SOUND.resolve(file), folder.resolve(file));
    }
  }

  @Test
  void soundModelsPass() {
    assertThat(new Catalogue(folder, CODE).violations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource({"ids", "labels", "jobs", "messages", "expressions", "errors", "pictures", "news"})
  void catchesInProcess(Break made) throws IOException {
    assertThat(violationsAfter(made)).containsExactlyElementsOf(made.violations());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void catchesInTable(Break made) throws IOException {
    assertThat(violationsAfter(made)).containsExactlyElementsOf(made.violations());
  }

  @Test
  void reportsEverythingAtOnce() throws IOException {
    var ids = ids().toList().getFirst();
    var tables = tables().toList().getFirst();
    make(ids);
    assertThat(violationsAfter(tables))
        .containsAll(ids.violations())
        .containsAll(tables.violations());
  }

  @Test
  void catchesCodeThatNoModelUses() {
    var code =
        new JavaSide(
            CODE.modules(),
            Map.of(
                "orders.send-parcel", "SendParcelWorker", "orders.burn-parcel", "BurnParcelWorker"),
            Set.of("ParcelPosted", "ParcelLost", "ParcelBurnt"),
            CODE.variables(),
            List.of(Asked.of(ParcelTerms.class), Asked.of(BurningTerms.class)));
    assertThat(new Catalogue(folder, code).violations())
        .containsExactly(
            "BurnParcelWorker waits for jobs of type orders.burn-parcel, which no process has",
            "policy asks BurningTerms, which is no table",
            "the engine sends ParcelBurnt, which no process takes");
  }

  static Stream<Break> ids() {
    return Stream.of(
        Break.process(
            "\"ParcelProcess\"",
            "\"ParcelsProcess\"",
            "the process is named ParcelsProcess, not as its file"),
        Break.process(
            "isExecutable=\"true\"",
            "isExecutable=\"false\"",
            "cannot be deployed: Must contain at least one executable process"),
        Break.process(
            "Event_DayEnded", "Timer_DayEnded", "Timer_DayEnded is no Event_ followed by words"),
        Break.process(
            "Task_SendParcel", "Activity_0x1f", "Activity_0x1f is no Task_ followed by words"),
        Break.process(
            "Task_SendParcel",
            "Task_ShipParcel",
            "Task_ShipParcel does not say its label 'Send the parcel'"),
        Break.process(
            "Boundary_ParcelTooHeavy",
            "Event_ParcelTooHeavy",
            "Event_ParcelTooHeavy is no Boundary_ followed by words"),
        Break.process(
            "Gateway_ParcelOver",
            "Gateway_Over",
            "Gateway_Over does not say its label 'Parcel over?'"),
        Break.process("Flow_Sent", "Flow_1abc", "Flow_1abc is no Flow_ followed by words"),
        Break.process("Flow_Yes", "Flow_Over", "Flow_Over does not say its label 'Yes'"));
  }

  static Stream<Break> labels() {
    return Stream.of(
        Break.process(
            "name=\"Send the parcel\"",
            "name=\"Send\"",
            "Task_SendParcel needs a label of verb and object"),
        Break.process(" name=\"Parcel lost\"", "", "Event_ParcelLost needs a label"),
        Break.process(
            "Parcel over?",
            "Parcel over",
            "Gateway_ParcelOver splits and needs a question as its label"),
        Break.process(
            "What comes first?",
            "What comes first",
            "Gateway_WhatComesFirst splits and needs a question as its label"),
        Break.process(
            " name=\"Yes\"", "", "Flow_Yes needs the answer to the question as its label"));
  }

  static Stream<Break> jobs() {
    var unused = "SendParcelWorker waits for jobs of type orders.send-parcel, which no process has";
    return Stream.of(
        Break.process(
                "orders.send-parcel",
                "orders.sendParcel",
                "job type orders.sendParcel is not <module>.<verb-object>")
            .leaving(unused),
        Break.process(
                "orders.send-parcel",
                "parcels.send-parcel",
                "job type parcels.send-parcel names no module")
            .leaving(unused),
        Break.process(
                "orders.send-parcel",
                "orders.post-parcel",
                "no worker does jobs of type orders.post-parcel")
            .leaving(unused),
        Break.process(
            "serviceTask", "userTask", "no worker does jobs of type io.camunda.zeebe:userTask"),
        Break.process(
            "<zeebe:ioMapping>",
            "<zeebe:calledDecision decisionId=\"Terms\" resultVariable=\"watch\" /><zeebe:ioMapping>",
            "Terms is decided by the engine: give the task a job type and let policy answer"));
  }

  static Stream<Break> messages() {
    return Stream.of(
        Break.process(
                "name=\"ParcelLost\"",
                "name=\"ParcelGone\"",
                "message ParcelGone is none of the engine's triggers")
            .leaving("the engine sends ParcelLost, which no process takes"),
        Break.process(
            "correlationKey=\"=orderId\"",
            "correlationKey=\"=news\"",
            "correlation key =news is neither =orderId nor =caseId"));
  }

  static Stream<Break> expressions() {
    var noInstant =
        "Event_DayEnded takes no instant of the domain: use a time date that is one variable";
    return Stream.of(
        Break.process(
            "<bpmn:timeDate>=watch.dueAt</bpmn:timeDate>",
            "<bpmn:timeDuration>PT1H</bpmn:timeDuration>",
            noInstant),
        Break.process("=watch.dueAt", "=watch.dueAt + duration(\"P1D\")", noInstant),
        Break.process(
            "=watch.dueAt",
            "=watch.due",
            "Definition_DayEnded uses watch.due, which the process does not carry"),
        Break.process(
            "=watch.over and",
            "=parcel.over and",
            "Flow_Yes uses parcel.over, which the process does not carry"),
        Break.process(
            "target=\"watch\"",
            "target=\"parcel\"",
            "Task_SendParcel uses parcel, which the process does not carry"),
        Break.process(
            "=watch.over and",
            "=watch.dueAt &lt; now() and",
            "Flow_Yes reads the broker's clock: the domain knows the time"));
  }

  static Stream<Break> errors() {
    return Stream.of(
        Break.process(
            "PARCEL_TOO_HEAVY",
            "ParcelTooHeavy",
            "error code ParcelTooHeavy is not in UPPER_SNAKE"),
        Break.process(
            "<bpmn:error id",
            "<bpmn:error id=\"Error_Burnt\" errorCode=\"PARCEL_BURNT\" /><bpmn:error id",
            "nothing in the model catches PARCEL_BURNT"));
  }

  static Stream<Break> pictures() {
    return Stream.of(
        Break.process(
            "bpmnElement=\"Event_ParcelDone\"",
            "bpmnElement=\"ParcelProcess\"",
            "Event_ParcelDone is not in the diagram"),
        Break.process(
            "bpmnElement=\"Flow_Yes\"",
            "bpmnElement=\"Flow_No\"",
            "Flow_Yes is not in the diagram"),
        Break.process(
            points(506, 200, 595, 200, 595, 125),
            points(506, 200, 540, 200, 540, 60, 560, 60, 560, 90, 570, 90),
            "Flow_DayEnded and Flow_ParcelLost cross in the diagram"),
        Break.process(
            points(250, 158, 250, 220, 300, 220),
            points(250, 158, 250, 200, 450, 200, 450, 220, 336, 220),
            "Flow_Refuse and Flow_UntilParcelLost cross in the diagram"));
  }

  static Stream<Break> news() {
    var unknown = " which a broker 8.5 does not know or we do not use";
    return Stream.of(
        Break.process(
            "retries=\"5\"",
            "retries=\"5\" bindingType=\"deployment\"",
            "Task_SendParcel has zeebe:taskDefinition bindingType," + unknown),
        Break.process(
            "<zeebe:ioMapping>",
            "<zeebe:userTask /><zeebe:ioMapping>",
            "Task_SendParcel has zeebe:userTask," + unknown),
        Break.process(
            "<zeebe:ioMapping>",
            "<zeebe:taskListeners /><zeebe:ioMapping>",
            "Task_SendParcel has zeebe:taskListeners," + unknown),
        Break.process(
            "<zeebe:ioMapping>",
            "<zeebe:executionListeners /><zeebe:ioMapping>",
            "Task_SendParcel has zeebe:executionListeners," + unknown),
        Break.process(
            "</bpmn:documentation>",
            "</bpmn:documentation><bpmn:extensionElements><zeebe:versionTag value=\"1\" /></bpmn:extensionElements>",
            "ParcelProcess has zeebe:versionTag," + unknown),
        Break.process(
            "executionPlatformVersion=\"8.5.0\"",
            "executionPlatformVersion=\"8.6.0\"",
            "Definitions_ParcelProcess has modeler:executionPlatformVersion=\"8.6.0\"," + unknown));
  }

  static Stream<Break> tables() {
    return Stream.of(
        Break.table(
            "decision id=\"ParcelTerms\"",
            "decision id=\"ParcelRules\"",
            "the decision is named ParcelRules, not as its file"),
        Break.table(
            "hitPolicy=\"UNIQUE\"",
            "hitPolicy=\"FIRST\"",
            "has hit policy FIRST: with UNIQUE two rules that hold are seen"),
        Break.table("<rule id=\"Rule_Light\">", "<rule>", "rule 1 has no id"),
        Break.table(
            "<description>A heavy parcel goes by ship.</description>",
            "",
            "rule 2 has no description"),
        Break.table(
            "name=\"explainMerchant\"", "name=\"explainSeller\"", "has no output explainMerchant"),
        Break.table(
            "<text>weight</text>",
            "<text>mass</text>",
            "looks at mass, its question asks with [weight]"));
  }

  @Test
  void catchesProcessThatCannotBeDeployed() throws IOException {
    var made =
        Break.process(
            "<bpmn:conditionExpression>=watch.over and string length(orderId) &gt; 0</bpmn:conditionExpression>",
            "");
    assertThat(violationsAfter(made))
        .singleElement()
        .asString()
        .startsWith("ParcelProcess.bpmn: cannot be deployed: ");
  }

  @Test
  void catchesProcessThatIsTooLarge() {
    AbstractFlowNodeBuilder<?, ?> end = Bpmn.createExecutableProcess("LongProcess").startEvent();
    for (var i = 0; i < 19; i++) {
      end = end.manualTask();
    }
    assertThat(sizeViolations(end.done())).isEmpty();
    assertThat(sizeViolations(end.manualTask().done()))
        .containsExactly("has 21 flow nodes, more than 20: call a process of its own");
  }

  @Test
  void catchesWorkerOfAnotherName() {
    var code =
        new JavaSide(
            CODE.modules(),
            Map.of("orders.send-parcel", "PostParcelWorker"),
            CODE.messages(),
            CODE.variables(),
            CODE.questions());
    assertThat(new Catalogue(folder, code).violations())
        .containsExactly(
            "ParcelProcess.bpmn: jobs of type orders.send-parcel are done by PostParcelWorker, not by SendParcelWorker");
  }

  @Test
  void catchesProcessWithoutVariables() {
    var code =
        new JavaSide(CODE.modules(), CODE.workers(), CODE.messages(), Map.of(), CODE.questions());
    assertThat(new Catalogue(folder, code).violations())
        .containsExactly("ParcelProcess.bpmn: no record says which variables the process carries");
  }

  @Test
  void catchesQuestionThatAsksOrReadsSomethingElse() {
    assertThat(new Catalogue(folder, asking(HastyTerms.class)).violations())
        .containsExactly("ParcelTerms.dmn: has outputs [days, speed], its question reads [speed]");
    assertThat(new Catalogue(folder, asking()).violations())
        .containsExactly("ParcelTerms.dmn: 0 questions ask it instead of one");
  }

  @Test
  void catchesRowThatItsQuestionCannotRead() throws IOException {
    assertThat(violationsAfter(Break.table("\"SLOW\"", "\"CRAWLING\"")))
        .singleElement()
        .asString()
        .startsWith("ParcelTerms.dmn: its question cannot read rule Rule_Heavy: ");
  }

  private List<String> violationsAfter(Break made) throws IOException {
    make(made);
    return new Catalogue(folder, CODE).violations();
  }

  private void make(Break made) throws IOException {
    var file = folder.resolve(made.file());
    var sound = Files.readString(file);
    assertThat(sound).contains(made.from());
    Files.writeString(file, sound.replace(made.from(), made.to()));
  }

  private static List<String> sizeViolations(BpmnModelInstance model) {
    return new Size().violations(BpmnFile.of("LongProcess", model)).toList();
  }

  private static String points(int... coordinates) {
    return IntStream.range(0, coordinates.length / 2)
        .mapToObj(i ->
            "<di:waypoint x=\"%d\" y=\"%d\" />"
                .formatted(coordinates[2 * i], coordinates[2 * i + 1]))
        .collect(Collectors.joining());
  }

  @SafeVarargs
  private static JavaSide asking(Class<? extends Question<?>>... questions) {
    return new JavaSide(
        CODE.modules(),
        CODE.workers(),
        CODE.messages(),
        CODE.variables(),
        Stream.of(questions).map(Asked::of).toList());
  }
}
