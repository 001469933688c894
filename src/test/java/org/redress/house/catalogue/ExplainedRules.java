package org.redress.house.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** Every decision is explained: each rule says what it is for, and what each party is told. */
final class ExplainedRules implements DmnCheck {

  static final List<String> EXPLANATIONS = List.of("explainCustomer", "explainMerchant");

  @Override
  public Stream<String> violations(DmnFile file) {
    return file.tables().stream()
        .flatMap(table ->
            Stream.concat(
                unexplained(table),
                table.getRules().stream().flatMap(rule -> violations(rule, table))));
  }

  private static Stream<String> unexplained(DecisionTable table) {
    var outputs = table.getOutputs().stream().map(Output::getName).toList();
    return EXPLANATIONS.stream()
        .filter(explanation -> !outputs.contains(explanation))
        .map("has no output %s"::formatted);
  }

  private static Stream<String> violations(Rule rule, DecisionTable table) {
    var place = "rule %d".formatted(List.copyOf(table.getRules()).indexOf(rule) + 1);
    var found = Stream.<String>builder();
    if (isBlank(rule.getId())) {
      found.add("%s has no id".formatted(place));
    }
    if (rule.getDescription() == null || isBlank(rule.getDescription().getTextContent())) {
      found.add("%s has no description".formatted(place));
    }
    return found.build();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
