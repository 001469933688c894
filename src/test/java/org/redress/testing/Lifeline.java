package org.redress.testing;

import java.io.IOException;

/**
 * Runs a shell command when this JVM has ended, even by {@code kill -9}: it waits on a pipe that
 * the system closes then.
 */
public final class Lifeline {

  private static final String WAIT = "trap '' INT HUP TERM; cat > /dev/null; ";

  private Lifeline() {}

  /** The arguments are {@code $0}, {@code $1} … of the command. */
  public static void afterThisJvm(String command, Object... arguments) throws IOException {
    var builder = new ProcessBuilder("sh", "-c", WAIT + command);
    for (var argument : arguments) {
      builder.command().add(argument.toString());
    }
    builder.start();
  }
}
