package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.dmn.DmnEngine;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A table under test: asks it as the application does, and remembers which of its rules have
 * matched.
 */
final class AskedTable {

  private static final Feel FEEL = new Feel();
  private static final DmnEngine LENIENT = new DmnEngine.Builder().build();

  private final String content;
  private final Table table;
  private final Set<String> matched = ConcurrentHashMap.newKeySet();

  private AskedTable(String name, String content) {
    this.content = content;
    this.table = new TableReader(FEEL).read(name, content);
  }

  static AskedTable delivered(String name) {
    return at("classpath:dmn/*.dmn", name);
  }

  static AskedTable ofEdition(String edition, String name) {
    return at("classpath:editions/" + edition + "/*.dmn", name);
  }

  static AskedTable written(String name, String content) {
    return new AskedTable(name, content);
  }

  private static AskedTable at(String location, String name) {
    var tables = new DeliveredTables(location, new TableReader(FEEL)).read();
    return new AskedTable(name, Objects.requireNonNull(tables.contents().get(name), name));
  }

  <T> Finding<T> ask(Question<T> question) {
    var finding = Evaluation.of(FEEL, table, question);
    finding.matchedRules().forEach(it -> matched.add(it.id()));
    return finding;
  }

  String toldCustomer(Question<?> question) {
    return Objects.requireNonNull(ask(question).explanation().get("CUSTOMER"));
  }

  /** The answer, which has to be the same as that of the DMN engine alone. */
  <T> T answer(Question<T> question) {
    var finding = ask(question);
    assertThat(finding.undecided()).as("%s", finding.explanation().get("AGENT")).isNull();
    assertThat(finding.explanation()).containsOnlyKeys("CUSTOMER", "MERCHANT", "AGENT");
    assertThat(finding.explanation().values()).noneMatch(String::isBlank);
    assertThat(answerOfTheEngine(question)).containsAllEntriesOf(finding.outputs());
    return Objects.requireNonNull(finding.value());
  }

  void assertEveryRuleMatched() {
    assertThat(table.rules()).allSatisfy(it -> assertThat(it.reference().text()).isNotBlank());
    assertThat(table.rules()).extracting(it -> it.reference().id()).allMatch(matched::contains);
  }

  private Map<String, Object> answerOfTheEngine(Question<?> question) {
    var file = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    var result = LENIENT.eval(file, question.table(), question.inputs()).toOption().get();
    var columns = ((ValContext) result.value()).context().variableProvider().getVariables();
    var answer = new TreeMap<String, Object>();
    CollectionConverters.asJava(columns)
        .forEach((name, value) -> answer.put(name, Feel.unpacked((Val) value)));
    return answer;
  }
}
