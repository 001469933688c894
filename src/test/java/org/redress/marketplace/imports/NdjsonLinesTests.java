package org.redress.marketplace.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonLinesTests {

  @Test
  void countsLinesFromOneAndPassesBlankOnesOver() throws IOException {
    assertThat(lines("a\n\n  \r\nb\r\nc")).containsExactly("1 a", "4 b\r", "5 c");
    assertThat(lines("a\n")).containsExactly("1 a");
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n\n")).isEmpty();
  }

  @Test
  void keepsNoBodyOfALineThatIsTooLong() throws IOException {
    var longest = "x".repeat(NdjsonLines.LONGEST);

    assertThat(lines(longest + "\n" + longest + "x\nb"))
        .containsExactly("1 " + longest, "2 null", "3 b");
  }

  private static List<String> lines(String text) throws IOException {
    var found = new ArrayList<String>();
    try (var lines =
        new NdjsonLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        var body = line.body();
        found.add(
            line.line() + " " + (body == null ? null : new String(body, StandardCharsets.UTF_8)));
      }
    }
    return found;
  }
}
