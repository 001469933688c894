package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.house.ProjectFiles;
import org.redress.house.SourceRules;

/** Holds the source to what the class files no longer show. */
class SourceTests {

  @TempDir private Path folder;

  @Test
  void applicationIsDocumentedAndInSmallFiles() throws IOException {
    var files = ProjectFiles.java(Path.of("src/main/java"));
    assertThat(files).isNotEmpty();
    assertThat(new SourceRules(files).violations()).isEmpty();
  }

  @Test
  void catchesPublicTypeWithoutJavadoc() throws IOException {
    assertThat(
            violations(
                """
                import java.util.List;

                // no Javadoc
                public record Promise(List<String> lines) {
                  public record Line(String reference) {}
                }
                """))
        .containsExactly(
            "Promise is public and has no Javadoc: say its contract in one to three lines");
  }

  @Test
  void asksNoJavadocOfWhatNobodyElseSees() throws IOException {
    assertThat(violations("record Promise(int days) {}")).isEmpty();
    assertThat(violations("/** Kept until the day ends. */\npublic record Promise(int days) {}"))
        .isEmpty();
  }

  @Test
  void catchesFileThatIsTooLong() throws IOException {
    assertThat(violations("class Promise {" + "\n".repeat(299) + "}\n")).isEmpty();
    assertThat(violations("class Promise {" + "\n".repeat(300) + "}\n"))
        .containsExactly("Promise.java has 301 lines, more than 300: find the second type in it");
  }

  @Test
  void catchesGeneratedCode() throws IOException {
    assertThat(violations("import lombok.Value;\n\n@Value\nclass Promise {}"))
        .containsExactly("Promise.java imports lombok.Value: write a record or a constructor");
  }

  @Test
  void catchesWhatHasNoOrderWhereItIsWritten() throws IOException {
    var body =
        """
        class Promise {
          static final Map<String, String> ASKED = Map.of("a", "b", "c", "d");
          Map<String, String> all = new HashMap<>();

          Map<String, String> said() {
            return new TreeMap<>(Map.of("a", "b", "c", "d"));
          }

          Map<String, String> written() {
            return Map.of("a", "b", "c", "d");
          }
        }
        """;
    assertThat(violations("package org.redress.casefile.content;\n\n" + body))
        .containsExactly(
            "Promise.java has HashMap: order it, or its bytes differ",
            "Promise.java has Map.of: order it, or its bytes differ");
    assertThat(violations("package org.redress.desk;\n\n" + body)).isEmpty();
  }

  private List<String> violations(String source) throws IOException {
    var file = Files.writeString(folder.resolve("Promise.java"), source);
    return new SourceRules(List.of(file)).violations();
  }
}
