package org.redress.policy;

/**
 * The text of a small table {@code Tolerance}: one input, one output {@code days}, the
 * explanations, rows as given.
 */
final class WrittenTable {

  static final String EXPLAINED =
      "<output id=\"c\" name=\"explainCustomer\"/><output id=\"m\" name=\"explainMerchant\"/>";

  private WrittenTable() {}

  /** Rows are conditions on {@code parcels} and the answer. */
  static String of(Row... rows) {
    return of("UNIQUE", "parcels", EXPLAINED, rows);
  }

  static String of(String hitPolicy, String input, String explained, Row... rows) {
    var rules = new StringBuilder();
    for (var row : rows) {
      rules.append(row.rule(explained.isEmpty()));
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
      <decision id="Tolerance" name="Tolerance">
        <decisionTable id="t" hitPolicy="%s">
          <input id="i" label="Parcels"><inputExpression id="e" typeRef="number"><text>%s</text></inputExpression></input>
          <output id="o" name="days" typeRef="number"/>%s
          %s
        </decisionTable>
      </decision>
    </definitions>
    """
        .formatted(hitPolicy, input, explained, rules);
  }

  /** FEEL of the condition and of the output cells. */
  record Row(String id, String condition, String days, String customer) {

    Row(String id, String condition, String days) {
      this(id, condition, days, "\"You wait \" + string(parcels) + \" days.\"");
    }

    private String rule(boolean unexplained) {
      return "<rule id=\"%s\"><description>Rule %s</description>".formatted(id, id)
          + cell("inputEntry", "_i", condition)
          + cell("outputEntry", "_o", days)
          + (unexplained
              ? ""
              : cell("outputEntry", "_c", customer) + cell("outputEntry", "_m", "\"Wait.\""))
          + "</rule>";
    }

    private String cell(String kind, String suffix, String feel) {
      return "<%s id=\"%s%s\"><text><![CDATA[%s]]></text></%s>"
          .formatted(kind, id, suffix, feel, kind);
    }
  }
}
