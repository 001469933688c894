package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The examples of RFC 8785 that have no fractions in them. */
class CanonicalJsonTests {

  @Test
  void sortsNamesByTheirUnits() {
    assertThat(
            canonical(
                """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"😀\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void escapesNoMoreThanItMust() {
    assertThat(canonical("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""))
        .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    assertThat(canonical("\"\\b\\t\\n\\f\\r\\u007f\"")).isEqualTo("\"\\b\\t\\n\\f\\r\u007f\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[ 56, {\"d\": true, \"10\": null, \"1\": [ ]} ] | [56,{\"1\":[],\"10\":null,\"d\":true}]",
        "{\"peach\": 1, \"péché\": 2, \"pêche\": 3, \"sin\": 4} | {\"peach\":1,\"péché\":2,\"pêche\":3,\"sin\":4}",
        "[9007199254740991, -9007199254740991, -0] | [9007199254740991,-9007199254740991,0]",
        "{ } | {}"
      })
  void writesWithoutBlanks(String given, String written) {
    assertThat(canonical(given)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1.0",
        "1e3",
        "9007199254740992",
        "99999999999999999999",
        "\"\\ud83d\"",
        "\"\\ude00x\""
      })
  void refusesWhatWouldNotStayAsItIs(String given) {
    assertThatIllegalArgumentException().isThrownBy(() -> canonical("[" + given + "]"));
  }

  private static String canonical(String json) {
    return CanonicalJson.text(JsonMapper.shared().readTree(json));
  }
}
