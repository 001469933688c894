package org.redress.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.desk.DecisionCard.Fact;
import org.redress.policy.Decision;
import org.springframework.stereotype.Component;

/**
 * Puts decisions into words; amounts are in the currency of the order that the decision is about.
 */
@Component
public class DecisionWords {

  private static final Set<String> AMOUNTS =
      Set.of("total", "limitPerOrder", "exposureLimit", "items", "amount", "refunded");
  private static final int SHOWN_OF_HASH = "sha256:".length() + 8;

  private final Words words;

  DecisionWords(Words words) {
    this.words = words;
  }

  /** {@code currency} is that of the amounts in the decision. */
  public DecisionCard card(Decision decision, String currency, ViewerFormat format) {
    var undecided = decision.undecided();
    var explanation = decision.explanation();
    return new DecisionCard(
        words.plain(decision.table()),
        decision.at(),
        decision.edition(),
        shortened(decision.editionHash()),
        undecided == null ? null : words.of(undecided),
        explanation.get("AGENT"),
        explanation.get("CUSTOMER"),
        explanation.get("MERCHANT"),
        facts(decision.inputs(), currency, format),
        decision.matchedRules(),
        facts(decision.outputs(), currency, format));
  }

  private List<Fact> facts(Map<String, Object> values, String currency, ViewerFormat format) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(entry ->
            new Fact(
                words.plain(entry.getKey()),
                AMOUNTS.contains(entry.getKey()) && entry.getValue() instanceof Number amount
                    ? format.money(amount.longValue(), currency)
                    : value(entry.getValue(), format)))
        .toList();
  }

  private String value(Object value, ViewerFormat format) {
    return switch (value) {
      case Boolean flag -> flag ? "yes" : "no";
      case Number number -> format.number(number.longValue());
      case List<?> list ->
          list.isEmpty()
              ? "none"
              : list.stream().map(item -> value(item, format)).collect(Collectors.joining(", "));
      case String text when text.isEmpty() -> "unknown";
      case String text when text.matches("[A-Z][A-Z_]{3,}") -> words.plain(text);
      default -> value.toString();
    };
  }

  private static String shortened(String hash) {
    return hash.length() > SHOWN_OF_HASH ? hash.substring(0, SHOWN_OF_HASH) : hash;
  }
}
