package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.policy.Decision.MatchedRule;
import org.redress.policy.Decision.Undecided;
import org.redress.policy.WrittenTable.Row;

class StrictnessTests {

  @Test
  void decidesByTheOneRuleThatMatches() {
    var finding = ask(3L, new Row("few", "< 2", "1"), new Row("many", ">= 2", "parcels + 1"));

    assertThat(finding.value()).isEqualTo(new Tolerance(4));
    assertThat(finding.undecided()).isNull();
    assertThat(finding.outputs()).isEqualTo(Map.of("days", 4L));
    assertThat(finding.matchedRules()).containsExactly(new MatchedRule("many", 2, "Rule many"));
  }

  @Test
  void explainsToEachParty() {
    var finding = ask(3L, new Row("few", "< 2", "1"), new Row("many", ">= 2", "7"));

    assertThat(finding.explanation())
        .isEqualTo(
            Map.of(
                "CUSTOMER", "You wait 3 days.",
                "MERCHANT", "Wait.",
                "AGENT",
                    "Tolerance answers by rule 2 (Rule many). Asked: parcels = 3. Answer: days = 7."));
  }

  @Test
  void doesNotDecideWithoutAnInput() {
    var finding =
        ask(new Tolerance.Asked(Map.of("weight", 3L)), new Row("any", "-", "7", "\"Wait.\""));

    assertUndecided(finding, Undecided.MISSING_INPUT, "parcels");
  }

  @Test
  void doesNotDecideOnANullInput() {
    var finding = ask(Tolerance.forParcels(null), new Row("any", "-", "7", "\"Wait.\""));

    assertUndecided(finding, Undecided.MISSING_INPUT, "parcels");
    assertThat(finding.inputs()).isEmpty();
  }

  @Test
  void doesNotDecideOnANullInputThatNoColumnAsksFor() {
    var inputs = new HashMap<>(Tolerance.forParcels(null).inputs());
    inputs.put("weight", 3L);
    var table =
        WrittenTable.of(
            "UNIQUE", "weight", WrittenTable.EXPLAINED, new Row("any", "-", "7", "\"Wait.\""));

    var finding = AskedTable.written("Tolerance", table).ask(new Tolerance.Asked(inputs));

    assertUndecided(finding, Undecided.MISSING_INPUT, "parcels");
    assertThat(finding.inputs()).isEqualTo(Map.of("weight", 3L));
  }

  @Test
  void doesNotDecideWhereAnInputComesOutAsNull() {
    var table = WrittenTable.of("UNIQUE", "null", WrittenTable.EXPLAINED, new Row("any", "-", "7"));

    assertUndecided(ask(3L, table), Undecided.MISSING_INPUT, "Parcels");
  }

  @Test
  void doesNotDecideWithoutAMatchingRule() {
    assertUndecided(ask(2L, new Row("few", "< 2", "1")), Undecided.NO_RULE, "no rule");
  }

  @Test
  void usesNoDefaultWhereNoRuleMatches() {
    var table =
        WrittenTable.of(new Row("few", "< 2", "1"))
            .replace(
                "typeRef=\"number\"/>",
                "typeRef=\"number\"><defaultOutputEntry id=\"x\"><text>9</text></defaultOutputEntry></output>");

    assertThat(table).contains("defaultOutputEntry");
    assertUndecided(ask(2L, table), Undecided.NO_RULE, "no rule");
  }

  @Test
  void doesNotDecideBySeveralRulesEvenIfTheyAgree() {
    var finding =
        ask(2L, new Row("r1", "<= 2", "7"), new Row("r2", ">= 2", "7"), new Row("r3", "> 2", "7"));

    assertUndecided(finding, Undecided.SEVERAL_RULES, "rule 1 (Rule r1), rule 2 (Rule r2)");
    assertThat(finding.matchedRules()).extracting(MatchedRule::id).containsExactly("r1", "r2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "if parcels > 5 then 1 else null"})
  void doesNotDecideOnANullOutput(String days) {
    assertUndecided(ask(2L, new Row("any", "-", days)), Undecided.NULL_OUTPUT, "days");
  }

  @Test
  void takesAnEmptyConditionAsHolding() {
    assertThat(ask(2L, new Row("any", "", "7")).value()).isEqualTo(new Tolerance(7));
  }

  @Test
  void doesNotDecideWithoutAnExplanation() {
    assertUndecided(
        ask(2L, new Row("any", "-", "7", "null")), Undecided.NULL_OUTPUT, "explainCustomer");
    assertUndecided(
        ask(2L, new Row("any", "-", "7", "12")),
        Undecided.UNUSABLE_OUTPUT,
        "explainCustomer is 12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7.5",
        "\"7\"",
        "true",
        "-1",
        "[7]",
        "{a: 7}",
        "100000",
        "99999999999999999999",
        "@\"2026-03-02\""
      })
  void doesNotDecideByAnOutputThatTheQuestionCannotRead(String days) {
    var finding = ask(2L, new Row("any", "-", days));

    assertUndecided(finding, Undecided.UNUSABLE_OUTPUT, "days is");
    assertThat(finding.outputs()).containsKey("days");
  }

  @Test
  void doesNotDecideWhereAnOutputIsNotThere() {
    var table =
        WrittenTable.of(new Row("any", "-", "7")).replace("name=\"days\"", "name=\"hours\"");

    assertUndecided(ask(2L, table), Undecided.UNUSABLE_OUTPUT, "no output days");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 / 0",
        "number(\"x\")",
        "parcels + \"1\"",
        "nothing(parcels)",
        "if 1 / 0 > 3 then 1 else 2"
      })
  void doesNotDecideWhereAnOutputCameWithAWarning(String days) {
    assertUndecided(ask(2L, new Row("any", "-", days)), Undecided.FEEL_WARNING, "");
  }

  @Test
  void doesNotDecideWhereAConditionCameWithAWarning() {
    var finding = ask("two", new Row("few", "< 2", "1"), new Row("any", "-", "1", "\"Wait.\""));

    assertUndecided(finding, Undecided.FEEL_WARNING, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"now()", "today()"})
  void doesNotDecideByTheTimeOfTheQuestion(String time) {
    var finding = ask(2L, new Row("any", "-", "if string(" + time + ") != \"\" then 1 else 2"));

    assertUndecided(finding, Undecided.FAILED, "may not ask for the time");
  }

  @Test
  void keepsManyQuestionsAtTheSameTimeApart() {
    var table =
        AskedTable.written(
            "Tolerance",
            WrittenTable.of(
                new Row("odd", "odd(?)", "1 / 0"), new Row("even", "even(?)", "parcels")));

    var findings =
        LongStream.range(0, 2000).parallel().mapToObj(it -> table.ask(Tolerance.forParcels(it)));

    assertThat(findings)
        .allSatisfy(it ->
            assertThat(it.undecided())
                .isEqualTo(it.value() == null ? Undecided.FEEL_WARNING : null))
        .extracting(Finding::value)
        .filteredOn(Objects::nonNull)
        .hasSize(1000);
  }

  @Test
  void doesNotDecideWhereTheQuestionFails() {
    var question =
        new Question<Tolerance>() {
          @Override
          public String table() {
            return "Tolerance";
          }

          @Override
          public Map<String, Object> inputs() {
            return Map.of("parcels", 2L);
          }

          @Override
          public Tolerance answer(Outputs outputs) {
            throw new IllegalStateException("surprise");
          }
        };

    assertUndecided(ask(question, new Row("any", "-", "7")), Undecided.FAILED, "surprise");
  }

  private static Finding<Tolerance> ask(Object parcels, Row... rows) {
    return ask(Tolerance.forParcels(parcels), rows);
  }

  private static Finding<Tolerance> ask(Object parcels, String table) {
    return AskedTable.written("Tolerance", table).ask(Tolerance.forParcels(parcels));
  }

  private static Finding<Tolerance> ask(Question<Tolerance> question, Row... rows) {
    return AskedTable.written("Tolerance", WrittenTable.of(rows)).ask(question);
  }

  private static void assertUndecided(Finding<?> finding, Undecided why, String told) {
    assertThat(finding.undecided()).as("%s", finding.explanation()).isEqualTo(why);
    assertThat(finding.value()).isNull();
    assertThat(finding.explanation().keySet()).isEqualTo(Set.of("CUSTOMER", "MERCHANT", "AGENT"));
    assertThat(finding.explanation().get("CUSTOMER")).startsWith("A person will look at this");
    assertThat(finding.explanation().get("MERCHANT")).startsWith("A person will look at this");
    assertThat(finding.explanation().get("AGENT")).contains(why.name(), told);
  }
}
