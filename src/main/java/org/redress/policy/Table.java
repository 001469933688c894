package org.redress.policy;

import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** One decision table with hit policy UNIQUE, as read from its DMN file. */
record Table(String name, List<Input> inputs, List<Rule> rules) {

  record Input(String label, Cell expression) {}

  /** Conditions in the order of the inputs, outputs by the name of their column. */
  record Rule(Decision.MatchedRule reference, List<Cell> conditions, Map<String, Cell> outputs) {}

  /** A compiled FEEL expression; an empty cell has none. */
  record Cell(@Nullable ParsedExpression expression) {}
}
