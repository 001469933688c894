package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.signing.InstallationKey;
import org.redress.signing.KeyPem;
import org.redress.testing.TestKey;
import org.springframework.mock.env.MockEnvironment;

class InstallationFilesTests {

  @TempDir private Path folder;

  private final InstallationFiles files = new InstallationFiles();
  private final MockEnvironment settings = new MockEnvironment();

  @Test
  void makesTheKeyOfTheHomeFolderOnce() throws IOException {
    settings.setProperty("redress.home", folder.toString());
    var made = files.installationKey(settings);

    assertThat(files.installationKey(settings).keyId()).isEqualTo(made.keyId());
    var file = folder.resolve("signing-key.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(files.auditHeads(settings).path()).isEqualTo(folder.resolve("audit-heads.ndjson"));
  }

  @Test
  void takesTheFilesOfTheSettings() throws IOException {
    var pair = TestKey.pair();
    var file = Files.writeString(folder.resolve("key.pem"), KeyPem.write(pair));
    settings.setProperty("redress.signing.private-key-file", file.toString());
    settings.setProperty("redress.audit.heads-file", folder.resolve("heads").toString());

    assertThat(files.installationKey(settings).keyId())
        .isEqualTo(new InstallationKey(pair).keyId());
    assertThat(files.auditHeads(settings).path()).isEqualTo(folder.resolve("heads"));
  }

  @Test
  void refusesToStartWithoutTheKeyOfTheSettings() throws IOException {
    var file = folder.resolve("key.pem");
    settings.setProperty("redress.signing.private-key-file", file.toString());
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> files.installationKey(settings))
        .withMessageContaining("cannot be read");

    Files.writeString(file, "nothing");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> files.installationKey(settings))
        .withMessageContaining("it has no block PUBLIC KEY");
  }
}
