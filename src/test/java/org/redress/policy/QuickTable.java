package org.redress.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.Val;

/**
 * A delivered table for tests that ask it everything: it evaluates each cell once for each value,
 * which is the same because a cell sees nothing but its column's value.
 */
public final class QuickTable<T> {

  private static final Feel FEEL = new Feel();
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  private final Table table;
  private final Map<String, Val> values = new ConcurrentHashMap<>();
  private final Map<String, Boolean> met = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> outputs = new ConcurrentHashMap<>();

  public QuickTable(String name) {
    var tables = new DeliveredTables("classpath:dmn/*.dmn", new TableReader(FEEL)).read();
    this.table = new TableReader(FEEL).read(name, tables.contents().get(name));
  }

  /** Empty where not exactly one rule holds. */
  public Optional<T> answer(Question<T> question) {
    var rules = rules(question);
    return rules.size() == 1
        ? Optional.of(question.answer(new Outputs(outputs(rules.getFirst()))))
        : Optional.empty();
  }

  /** The ids of the rules that hold. */
  List<String> matched(Question<T> question) {
    return rules(question).stream().map(rule -> rule.reference().id()).toList();
  }

  private List<Table.Rule> rules(Question<T> question) {
    var facts = question.inputs();
    var asked = new ArrayList<Val>();
    for (var input : table.inputs()) {
      asked.add(value(input.expression(), facts));
    }
    return table.rules().stream().filter(rule -> holds(rule, asked)).toList();
  }

  private Val value(Table.Cell cell, Map<String, Object> facts) {
    var text = Objects.requireNonNull(cell.expression()).text();
    var key = new StringBuilder(text);
    WORD.matcher(text).results().forEach(word -> key.append('|').append(facts.get(word.group())));
    return values.computeIfAbsent(
        key.toString(), ignored -> Objects.requireNonNull(FEEL.value(cell, facts)));
  }

  private boolean holds(Table.Rule rule, List<Val> asked) {
    for (var i = 0; i < asked.size(); i++) {
      var condition = rule.conditions().get(i);
      var value = asked.get(i);
      var text = condition.expression() == null ? "-" : condition.expression().text();
      if (!met.computeIfAbsent(
          text + "|" + value, ignored -> FEEL.holds(condition, value, Map.of()))) {
        return false;
      }
    }
    return true;
  }

  private Map<String, Object> outputs(Table.Rule rule) {
    return outputs.computeIfAbsent(
        rule.reference().id(),
        ignored -> {
          var all = new TreeMap<String, Object>();
          rule.outputs()
              .forEach((name, cell) ->
                  all.put(name, Feel.unpacked(Objects.requireNonNull(FEEL.value(cell, Map.of())))));
          return all;
        });
  }
}
