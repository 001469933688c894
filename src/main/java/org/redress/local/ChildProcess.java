package org.redress.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process of ours beside this JVM, and how to end it for sure. */
record ChildProcess(ProcessHandle handle) {

  long pid() {
    return handle.pid();
  }

  /** Asks it to end; what does not end in time is killed. */
  void stop(Duration patience) {
    handle.destroy();
    awaitEnd(patience);
  }

  /**
   * PostgreSQL's fast shutdown, which does not wait for clients: SIGINT, not the SIGTERM of {@code
   * destroy}.
   */
  void interrupt(Duration patience) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(handle.pid())).start();
    } catch (IOException noSuchCommand) {
      handle.destroy();
    }
    awaitEnd(patience);
  }

  void awaitEnd(Duration patience) {
    if (!handle.isAlive()) {
      return;
    }
    try {
      handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      handle.destroyForcibly();
      handle.onExit().join();
    } catch (InterruptedException e) {
      handle.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
