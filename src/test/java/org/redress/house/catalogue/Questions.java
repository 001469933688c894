package org.redress.house.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A question brings every fact that its table looks at, reads every column and can read every row.
 * It may bring more facts: the table of another edition looks at others.
 */
record Questions(JavaSide java) implements DmnCheck {

  @Override
  public Stream<String> violations(DmnFile file) {
    var asked = java.questions().stream().filter(one -> one.table().equals(file.name())).toList();
    if (asked.size() != 1) {
      return Stream.of("%d questions ask it instead of one".formatted(asked.size()));
    }
    return file.tables().stream().flatMap(table -> violations(asked.getFirst(), table));
  }

  private static Stream<String> violations(Asked asked, DecisionTable table) {
    return Stream.concat(
        inputs(asked, table),
        table.getRules().stream().flatMap(rule -> outputs(asked, table, rule)).distinct());
  }

  private static Stream<String> inputs(Asked asked, DecisionTable table) {
    var columns =
        table.getInputs().stream()
            .map(input -> input.getInputExpression().getText().getTextContent())
            .flatMap(Feel::variables);
    var facts =
        table.getModelInstance().getModelElementsByType(InputData.class).stream()
            .map(InputData::getName);
    return Stream.concat(columns, facts)
        .distinct()
        .filter(input -> !asked.inputs().contains(input))
        .map(input -> "looks at %s, its question asks with %s".formatted(input, asked.inputs()));
  }

  private static Stream<String> outputs(Asked asked, DecisionTable table, Rule rule) {
    var row = row(table, rule);
    var expected = new TreeSet<>(row.keySet());
    expected.removeIf(column -> column.startsWith("explain"));
    try {
      var read = asked.columnsRead(row);
      return read.equals(expected)
          ? Stream.empty()
          : Stream.of("has outputs %s, its question reads %s".formatted(expected, read));
    } catch (RuntimeException e) {
      return Stream.of(
          "its question cannot read rule %s: %s".formatted(rule.getId(), e.getMessage()));
    }
  }

  private static Map<String, Object> row(DecisionTable table, Rule rule) {
    var names = table.getOutputs().stream().map(Output::getName).toList();
    var entries = List.copyOf(rule.getOutputEntries());
    var row = new TreeMap<String, Object>();
    for (var i = 0; i < names.size(); i++) {
      row.put(names.get(i), literal(entries.get(i).getText().getTextContent().strip()));
    }
    return row;
  }

  /** An entry that is computed can only be a number here: words and flags are written out. */
  private static Object literal(String entry) {
    if (entry.startsWith("\"")) {
      return entry.substring(1, entry.length() - 1);
    }
    return switch (entry) {
      case "true" -> true;
      case "false" -> false;
      default -> entry.matches("-?\\d+") ? Long.parseLong(entry) : 0L;
    };
  }
}
