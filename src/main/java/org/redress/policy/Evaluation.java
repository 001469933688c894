package org.redress.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.camunda.feel.syntaxtree.Val;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Decision.MatchedRule;
import org.redress.policy.Decision.Undecided;
import org.redress.policy.Outputs.UnusableOutput;

/**
 * One question put to one table, strictly: a usable answer of exactly one rule, or the reason why
 * there is none.
 */
final class Evaluation<T> {

  private final Feel feel;
  private final Question<T> question;
  private final TreeMap<String, Object> facts;
  private List<MatchedRule> matched = List.of();
  private Map<String, Object> answer = Map.of();

  private Evaluation(Feel feel, Question<T> question) {
    this.feel = feel;
    this.question = question;
    this.facts = new TreeMap<>(question.inputs());
  }

  static <T> Finding<T> of(Feel feel, Table table, Question<T> question) {
    return new Evaluation<>(feel, question).run(table);
  }

  /** Where there is no table that could be asked. */
  static <T> Finding<T> without(Feel feel, Question<T> question, Doubt doubt) {
    return new Evaluation<>(feel, question).undecided(doubt);
  }

  private Finding<T> run(Table table) {
    try {
      return decided(table);
    } catch (Doubt doubt) {
      return undecided(doubt);
    } catch (UnusableOutput e) {
      return undecided(new Doubt(Undecided.UNUSABLE_OUTPUT, String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      return undecided(new Doubt(Undecided.FAILED, e.toString()));
    }
  }

  private Finding<T> decided(Table table) {
    refuseMissing();
    var rule = onlyRule(table, asked(table));
    var outputs = outputs(rule);
    answer = withoutExplanation(outputs);
    var value = question.answer(new Outputs(answer));
    var explanation = Explanation.decided(question, rule.reference(), new Outputs(outputs), answer);
    return new Finding<>(question.table(), facts, matched, answer, value, null, explanation);
  }

  private void refuseMissing() {
    var missing = facts.keySet().stream().filter(it -> Objects.isNull(facts.get(it))).toList();
    if (!missing.isEmpty()) {
      throw new Doubt(Undecided.MISSING_INPUT, "no value for " + missing);
    }
  }

  private List<Val> asked(Table table) {
    var values = new ArrayList<Val>();
    for (var input : table.inputs()) {
      values.add(
          present(feel.value(input.expression(), facts), Undecided.MISSING_INPUT, input.label()));
    }
    return values;
  }

  private Table.Rule onlyRule(Table table, List<Val> values) {
    var rules = table.rules().stream().filter(it -> matches(it, values)).toList();
    matched = rules.stream().map(Table.Rule::reference).toList();
    return switch (rules.size()) {
      case 0 -> throw new Doubt(Undecided.NO_RULE, "no rule covers this");
      case 1 -> rules.getFirst();
      default -> throw new Doubt(Undecided.SEVERAL_RULES, "only one rule may match");
    };
  }

  private boolean matches(Table.Rule rule, List<Val> values) {
    return IntStream.range(0, values.size())
        .allMatch(i -> feel.holds(rule.conditions().get(i), values.get(i), facts));
  }

  private Map<String, Object> outputs(Table.Rule rule) {
    var outputs = new TreeMap<String, Object>();
    rule.outputs()
        .forEach((name, cell) ->
            outputs.put(
                name,
                Feel.unpacked(present(feel.value(cell, facts), Undecided.NULL_OUTPUT, name))));
    return outputs;
  }

  private static Map<String, Object> withoutExplanation(Map<String, Object> outputs) {
    var answer = new TreeMap<>(outputs);
    answer.remove(Explanation.CUSTOMER_COLUMN);
    answer.remove(Explanation.MERCHANT_COLUMN);
    return answer;
  }

  private static Val present(@Nullable Val value, Undecided otherwise, String name) {
    if (value == null) {
      throw new Doubt(otherwise, name + " is null");
    }
    return value;
  }

  private Finding<T> undecided(Doubt doubt) {
    var known = new TreeMap<>(facts);
    known.values().removeIf(Objects::isNull);
    return new Finding<>(
        question.table(),
        known,
        matched,
        answer,
        null,
        doubt.why(),
        Explanation.undecided(question, matched, doubt));
  }
}
