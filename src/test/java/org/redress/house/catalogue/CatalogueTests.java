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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.house.catalogue.ParcelQuestions.BurningTerms;
import org.redress.house.catalogue.ParcelQuestions.HastyTerms;
import org.redress.house.catalogue.ParcelQuestions.ParcelTerms;
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
  @MethodSource({
    "org.redress.house.catalogue.Breaks#ids",
    "org.redress.house.catalogue.Breaks#labels",
    "org.redress.house.catalogue.Breaks#jobs",
    "org.redress.house.catalogue.Breaks#messages",
    "org.redress.house.catalogue.Breaks#expressions",
    "org.redress.house.catalogue.Breaks#errors",
    "org.redress.house.catalogue.Breaks#pictures",
    "org.redress.house.catalogue.Breaks#news"
  })
  void catchesInProcess(Break made) throws IOException {
    assertThat(violationsAfter(made)).containsExactlyElementsOf(made.violations());
  }

  @ParameterizedTest
  @MethodSource("org.redress.house.catalogue.Breaks#tables")
  void catchesInTable(Break made) throws IOException {
    assertThat(violationsAfter(made)).containsExactlyElementsOf(made.violations());
  }

  @Test
  void reportsEverythingAtOnce() throws IOException {
    var ids = Breaks.ids().toList().getFirst();
    var tables = Breaks.tables().toList().getFirst();
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
  void catchesCallThatHandsOverWhatTheCalledProcessDoesNotCarry() {
    var model =
        Bpmn.createExecutableProcess("CallingProcess")
            .startEvent()
            .callActivity(
                "Task_SendParcel",
                call ->
                    call.zeebeProcessId("ParcelProcess")
                        .zeebeInput("=order.id", "orderId")
                        .zeebeInput("=order.id", "parcelId"))
            .done();
    var code =
        new JavaSide(
            CODE.modules(),
            CODE.workers(),
            CODE.messages(),
            Map.of(
                "ParcelProcess", Set.of("orderId"), "CallingProcess", Set.of("order", "order.id")),
            CODE.questions());
    assertThat(new Expressions(code).violations(BpmnFile.of("CallingProcess", model)))
        .containsExactly(
            "Task_SendParcel hands parcelId to ParcelProcess, which does not carry it");
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
