package org.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTests {

  @TempDir Path folder;

  @Test
  void findsTheBrowserOnThePath() throws IOException {
    var browser = Files.createFile(folder.resolve("chromium"));
    assertThat(browser.toFile().setExecutable(true)).isTrue();

    assertThat(Chromium.on("/nowhere:" + folder)).contains(browser);
  }

  @Test
  void passesOverWhatCannotBeStarted() throws IOException {
    Files.createFile(folder.resolve("chromium"));

    assertThat(Chromium.on("/nowhere:" + folder)).isEmpty();
  }
}
