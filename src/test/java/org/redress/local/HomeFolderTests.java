package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTests {

  @TempDir Path folder;

  @Test
  void isMadeForItsOwnerOnly() throws IOException {
    var home = HomeFolder.at(folder.resolve("new/home"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.path())))
        .isEqualTo("rwx------");
  }

  @Test
  void refusesAPlaceThatCannotBeWrittenInOneSentence() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> HomeFolder.at(file.resolve("home")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(file.resolve("home") + " (redress.home) cannot be written");
    assertThatThrownBy(() -> HomeFolder.at(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(file + " (redress.home) cannot be written");
  }

  @Test
  void refusesAFullDiskInOneSentence() {
    var home = HomeFolder.at(folder);

    assertThatThrownBy(() -> home.needRoom(12L << 20))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "The disk of the folder %s (redress.home) is full: 12 MB are free, at least 400 MB are needed."
                .formatted(folder));
    assertThatCode(() -> home.needRoom(400L << 20)).doesNotThrowAnyException();
  }

  @Test
  void belongsToOneRedressAtATime() {
    var home = HomeFolder.at(folder);

    try (var held = HomeLock.take(home)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> HomeLock.take(home))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Another Redress runs on the folder " + folder)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    HomeLock.take(home).close();
  }
}
