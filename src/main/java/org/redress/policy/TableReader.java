package org.redress.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.dmn.parser.FeelExpression;
import org.camunda.dmn.parser.ParsedDecision;
import org.camunda.dmn.parser.ParsedDecisionTable;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.dmn.parser.ParsedExpression;
import org.camunda.dmn.parser.ParsedOutput;
import org.camunda.dmn.parser.ParsedRule;
import org.redress.policy.Table.Cell;
import org.springframework.stereotype.Component;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads a DMN file: one decision, whose id is the file's name, as a table with hit policy UNIQUE
 * that explains itself.
 */
@Component
class TableReader {

  private final Feel feel;

  TableReader(Feel feel) {
    this.feel = feel;
  }

  /** Throws {@link BrokenTable}. */
  Table read(String name, String content) {
    var dmn = feel.parse(name, content);
    var table = checked(name, decision(name, dmn));
    var inputs =
        list(table.inputs()).stream().map(it -> new Table.Input(it.name(), cell(it.expression())));
    return new Table(name, inputs.toList(), rules(dmn, list(table.rules())));
  }

  private static ParsedDecision decision(String name, ParsedDmn dmn) {
    var decisions = CollectionConverters.asJava(dmn.decisionsById());
    var decision = decisions.get(name);
    if (decision == null) {
      throw new BrokenTable(
          name, "no decision has the id " + name + ", only " + decisions.keySet());
    }
    if (!decision.requiredDecisions().isEmpty() || !decision.requiredBkms().isEmpty()) {
      throw new BrokenTable(name, "it needs other decisions; a table stands alone");
    }
    return decision;
  }

  private static ParsedDecisionTable checked(String name, ParsedDecision decision) {
    if (!(decision.logic() instanceof ParsedDecisionTable table)) {
      throw new BrokenTable(name, "the decision " + name + " is not a decision table");
    }
    if (Optional.ofNullable(table.hitPolicy()).orElse(HitPolicy.UNIQUE) != HitPolicy.UNIQUE) {
      throw new BrokenTable(name, "its hit policy is " + table.hitPolicy() + ", not UNIQUE");
    }
    var columns = list(table.outputs()).stream().map(ParsedOutput::name).toList();
    for (var column : List.of(Explanation.CUSTOMER_COLUMN, Explanation.MERCHANT_COLUMN)) {
      if (!columns.contains(column)) {
        throw new BrokenTable(name, "there is no output " + column);
      }
    }
    return table;
  }

  private static List<Table.Rule> rules(ParsedDmn dmn, List<ParsedRule> parsed) {
    var rules = new ArrayList<Table.Rule>();
    for (var rule : parsed) {
      var reference = new Decision.MatchedRule(rule.id(), rules.size() + 1, text(dmn, rule.id()));
      var conditions = list(rule.inputEntries()).stream().map(TableReader::cell).toList();
      rules.add(new Table.Rule(reference, conditions, outputs(rule)));
    }
    return List.copyOf(rules);
  }

  private static Map<String, Cell> outputs(ParsedRule rule) {
    Map<String, Cell> outputs = new LinkedHashMap<>();
    list(rule.outputEntries()).forEach(it -> outputs.put(it._1(), cell(it._2())));
    return outputs;
  }

  private static Cell cell(ParsedExpression expression) {
    return new Cell(expression instanceof FeelExpression feel ? feel.expression() : null);
  }

  private static String text(ParsedDmn dmn, String rule) {
    var description = ((Rule) dmn.model().getModelElementById(rule)).getDescription();
    return description == null ? "" : description.getTextContent().strip();
  }

  private static <S> List<S> list(Iterable<S> items) {
    return CollectionConverters.asJava(items.toSeq());
  }
}
