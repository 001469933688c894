package org.redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The server process that runs on a data folder, as its {@code postmaster.pid} names it. */
final class Postmaster {

  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  private Postmaster() {}

  /** Empty where none runs, also where the number now belongs to another process. */
  static Optional<ChildProcess> on(Path data) {
    var file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var lines = Files.readAllLines(file);
      return lines.size() < 3
          ? Optional.empty()
          : running(Long.parseLong(lines.get(0).strip()), Long.parseLong(lines.get(2).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port of the server that runs on the folder. */
  static Optional<Integer> portOn(Path data) {
    if (on(data).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Integer.parseInt(Files.readAllLines(data.resolve("postmaster.pid")).get(3)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ChildProcess> running(long pid, long startedAtSecond) {
    var started = Instant.ofEpochSecond(startedAtSecond);
    return ProcessHandle.of(pid)
        .filter(
            process -> process.info().startInstant().filter(at -> near(at, started)).isPresent())
        .map(ChildProcess::new);
  }

  private static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(CLOCK_TOLERANCE) <= 0;
  }
}
