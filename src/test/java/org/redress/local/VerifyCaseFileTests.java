package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.casefile.ACaseFile;
import org.redress.signing.KeySet;
import org.redress.testing.TestKey;

/** The command as it is typed, but for its process. */
class VerifyCaseFileTests {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private String file;
  private String keys;

  @BeforeEach
  void hasAFile() throws IOException {
    var key = TestKey.fresh();
    file = write("case.zip", new ACaseFile().zip(key));
    keys = write("keys.json", new KeySet(List.of(key.publicKey())).toJson().toString().getBytes());
  }

  @Test
  void saysThatAFileIsGenuine() {
    assertThat(run(file, "--key", keys)).isZero();
    assertThat(run("--key", keys, file)).isZero();
    assertThat(printed())
        .startsWith(
            "ok: case C-000123, made 2026-03-20T12:00:00Z, 2 entries" + System.lineSeparator());
  }

  @Test
  void namesWhatIsWrong() throws IOException {
    var others =
        write(
            "others.json",
            new KeySet(List.of(TestKey.fresh().publicKey())).toJson().toString().getBytes());
    assertThat(run(file, "--key", others)).isEqualTo(1);
    assertThat(printed()).contains("not genuine: it is signed with the key");
  }

  @Test
  void saysWhyItCouldNotLook() throws IOException {
    var noKeys = write("no.json", "{}".getBytes(StandardCharsets.US_ASCII));
    assertThat(run(folder.resolve("none.zip").toString(), "--key", keys)).isEqualTo(2);
    assertThat(run(file, "--key", folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(run(file, "--key", noKeys)).isEqualTo(2);
    assertThat(run(file)).isEqualTo(2);
    assertThat(run(file, keys, "--key")).isEqualTo(2);
    assertThat(printed().lines()).hasSize(5).allMatch(line -> line.startsWith("not verified: "));
    assertThat(printed()).contains("use it as verify-case-file <file.zip> --key <keys.json>");
  }

  private int run(String... args) {
    return VerifyCaseFile.run(List.of(args), new PrintStream(printed, true));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private String write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }
}
