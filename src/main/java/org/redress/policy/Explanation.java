package org.redress.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.policy.Decision.MatchedRule;

/** The plain sentence of a decision for each party. */
final class Explanation {

  static final String CUSTOMER_COLUMN = "explainCustomer";
  static final String MERCHANT_COLUMN = "explainMerchant";

  private Explanation() {}

  static Map<String, String> decided(
      Question<?> question, MatchedRule rule, Outputs all, Map<String, Object> answer) {
    return new TreeMap<>(
        Map.of(
            "CUSTOMER", all.text(CUSTOMER_COLUMN),
            "MERCHANT", all.text(MERCHANT_COLUMN),
            "AGENT",
                "%s answers by %s. Asked: %s. Answer: %s."
                    .formatted(
                        question.table(), named(rule), listed(question.inputs()), listed(answer))));
  }

  static Map<String, String> undecided(Question<?> question, List<MatchedRule> rules, Doubt doubt) {
    return new TreeMap<>(
        Map.of(
            "CUSTOMER",
                "A person will look at this, because our rules alone give no clear answer to it.",
            "MERCHANT",
                "A person will look at this order, because the rules of the marketplace give no clear answer to it.",
            "AGENT",
                "%s gives no answer (%s): %s. Asked: %s. Matched: %s."
                    .formatted(
                        question.table(),
                        doubt.why(),
                        doubt.reason(),
                        listed(question.inputs()),
                        listed(rules))));
  }

  private static String named(MatchedRule rule) {
    return "rule %d (%s)".formatted(rule.index(), rule.text());
  }

  private static String listed(List<MatchedRule> rules) {
    return rules.isEmpty()
        ? "no rule"
        : rules.stream().map(Explanation::named).collect(Collectors.joining(", "));
  }

  private static String listed(Map<String, Object> values) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> it.getKey() + " = " + written(it.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String written(Object value) {
    return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
  }
}
