package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.house.Formatting;
import org.redress.house.ProjectFiles;

/**
 * Holds every Java file to one form, so that a difference between two versions is a difference of
 * meaning.
 */
class FormattingTests {

  private static final String CURE =
      "these differ from google-java-format; mend them by: mvn spotless:apply, with JAVA_HOME on a"
          + " JDK of 21 or newer";

  @TempDir private Path folder;

  @Test
  void everyFileIsFormatted() throws IOException {
    var files = new ArrayList<>(ProjectFiles.java(Path.of("src/main/java")));
    files.addAll(ProjectFiles.java(Path.of("src/test/java")));
    assertThat(Formatting.unformatted(files)).as(CURE).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record  Promise(int days) {}\n",
        "record Promise(int days) {}",
        "import java.util.List;\n\nrecord Promise(int days) {}\n",
        "import java.util.Set;\nimport java.util.List;\n\nrecord Promise(List<Set<Long>> days) {}\n",
        "/**   Kept until the day ends. */\nrecord Promise(int days) {}\n"
      })
  void catchesFileThatIsNot(String source) throws IOException {
    var file = Files.writeString(folder.resolve("Promise.java"), source);
    assertThat(Formatting.unformatted(List.of(file))).containsExactly(file);
  }

  @Test
  void leavesFormattedFileAlone() throws IOException {
    var file = Files.writeString(folder.resolve("Promise.java"), "record Promise(int days) {}\n");
    assertThat(Formatting.unformatted(List.of(file))).isEmpty();
  }
}
