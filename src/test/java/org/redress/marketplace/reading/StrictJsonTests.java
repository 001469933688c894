package org.redress.marketplace.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{",
        "{\"a\": 1",
        "{'a': 1}",
        "{a: 1}",
        "{\"a\": 1,}",
        "{\"a\": 01}",
        "{\"a\": NaN}",
        "{\"a\": 1} {}",
        "{\"a\": 1} x",
        "{\"a\": 1, \"a\": 1}",
        "{\"a\": {\"b\": 1, \"b\": 2}}",
        "{\"a\": 1} // done",
        "\u0000"
      })
  void refusesWhatIsNotOneJsonValue(String text) {
    assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Read.NotJson.class);
  }

  @Test
  void refusesOtherEncodings() {
    assertThat(read("{\"a\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(new Read.NotJson<>("it is not UTF-8"));
    assertThat(read("{\"a\": 1}".getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(Read.NotJson.class);
  }

  @Test
  void refusesNestingThatNobodyWrites() {
    var deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThat(read(deep.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Read.NotJson.class);
  }

  @Test
  void tellsWhereItStopped() {
    var read = (Read.NotJson<Long>) read("{\"a\":\n  }".getBytes(StandardCharsets.UTF_8));

    assertThat(read.why()).contains("line 2");
  }

  @Test
  void readsASoundValue() {
    assertThat(read(" {\"a\": 1}\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Read.Sound<>(1L));
  }

  @Test
  void repeatsNoEndlessName() {
    var name = "n".repeat(5000);
    var read =
        (Read.Wrong<Long>)
            read(("{\"a\": 1, \"" + name + "\": 2}").getBytes(StandardCharsets.UTF_8));

    assertThat(read.fields().getFirst().field()).hasSize(101).startsWith("nnn");
  }

  private static Read<Long> read(byte[] body) {
    return StrictJson.read(body, fields -> fields.required("a", Kinds.number(0, 9)));
  }
}
