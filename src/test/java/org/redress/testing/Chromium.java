package org.redress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The Chromium of the machine; where there is none, Debian's is installed if that is possible
 * without asking.
 */
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Chromium() {}

  static synchronized Path find() {
    var path = System.getenv("PATH");
    return on(path)
        .or(() -> {
          install();
          return on(path);
        })
        .orElseThrow(() ->
            new IllegalStateException(
                "The tests of the pages need Chromium, and none of "
                    + NAMES
                    + " is on the PATH. Install it, on Debian by: apt-get install chromium"));
  }

  static Optional<Path> on(String path) {
    return Arrays.stream(path.split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void install() {
    if ("root".equals(System.getProperty("user.name"))
        && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      run("apt-get", "update", "-q");
      run("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium");
    }
  }

  private static void run(String... command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
