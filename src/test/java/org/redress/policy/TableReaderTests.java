package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.redress.policy.WrittenTable.Row;

class TableReaderTests {

  private static final String SOUND = WrittenTable.of(new Row("any", "-", "7"));

  @Test
  void readsRulesWithTheirText() {
    var table = new TableReader(new Feel()).read("Tolerance", SOUND);

    assertThat(table.inputs()).extracting(Table.Input::label).containsExactly("Parcels");
    assertThat(table.rules())
        .extracting(Table.Rule::reference)
        .containsExactly(new Decision.MatchedRule("any", 1, "Rule any"));
  }

  @Test
  void refusesWhatIsNoDmn() {
    assertBroken("Tolerance", "<html/>", "html");
    assertBroken("Tolerance", "not even XML", "not allowed in prolog");
    assertBroken("Tolerance", SOUND.replace("id=\"t\"", "id=\"o\""), "'o'");
    assertBroken("Tolerance", "", "end of file");
  }

  @Test
  void refusesWhatIsNoFeel() {
    assertBroken("Tolerance", WrittenTable.of(new Row("any", "-", "7 +")), "7 +");
    assertBroken("Tolerance", WrittenTable.of(new Row("any", "< < 3", "7")), "< < 3");
    assertBroken(
        "Tolerance", WrittenTable.of(new Row("any", "-", "")), "failed to parse expression");
  }

  @Test
  void refusesDecisionOfAnotherName() {
    assertBroken("ContractTerms", SOUND, "no decision has the id ContractTerms, only [Tolerance]");
  }

  @Test
  void refusesDecisionThatIsNoTable() {
    var literal =
        SOUND.replaceFirst(
            "(?s)<decisionTable.*</decisionTable>",
            "<literalExpression id=\"l\"><text>7</text></literalExpression>");

    assertBroken("Tolerance", literal, "not a decision table");
  }

  @Test
  void refusesDecisionThatNeedsAnother() {
    var needing =
        SOUND
            .replace(
                "<decisionTable",
                "<informationRequirement id=\"r\"><requiredDecision href=\"#Other\"/></informationRequirement><decisionTable")
            .replace(
                "</definitions>",
                "<decision id=\"Other\" name=\"Other\"><literalExpression id=\"l\"><text>7</text></literalExpression></decision></definitions>");

    assertBroken("Tolerance", needing, "a table stands alone");
  }

  @Test
  void refusesOtherHitPolicies() {
    var first =
        WrittenTable.of("FIRST", "parcels", WrittenTable.EXPLAINED, new Row("any", "-", "7"));

    assertBroken("Tolerance", first, "its hit policy is FIRST, not UNIQUE");
  }

  @Test
  void refusesTableThatDoesNotExplainItself() {
    var mute = WrittenTable.of("UNIQUE", "parcels", "", new Row("any", "-", "7"));

    assertBroken("Tolerance", mute, "there is no output explainCustomer");
  }

  private static void assertBroken(String name, String content, String reason) {
    assertThatThrownBy(() -> new TableReader(new Feel()).read(name, content))
        .isInstanceOf(BrokenTable.class)
        .hasMessageStartingWith("dmn/" + name + ".dmn cannot be used: ")
        .hasMessageContaining(reason);
  }
}
