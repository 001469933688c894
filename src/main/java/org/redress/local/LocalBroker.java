package org.redress.local;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Zeebe broker as a child process, started again on the same ports and data if it dies. */
final class LocalBroker implements AutoCloseable {

  private static final Duration START_PATIENCE = Duration.ofSeconds(300);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final BrokerProgram program;
  private final BrokerPorts ports = BrokerPorts.free();
  private final BrokerHealth health = new BrokerHealth(ports.managementAddress());
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Process process;

  private LocalBroker(BrokerProgram program) {
    this.program = program;
  }

  /** Returns once the process runs; {@link #awaitReady} waits until it takes work. */
  static LocalBroker start(BrokerProgram program) {
    var broker = new LocalBroker(program);
    try {
      broker.stopLeftover();
      broker.spawn();
    } catch (IOException e) {
      throw new StartRefused("The Zeebe broker could not be started: " + e.getMessage() + ".", e);
    }
    return broker;
  }

  void awaitReady() throws InterruptedException {
    var child = current();
    var giveUp = System.nanoTime() + START_PATIENCE.toNanos();
    while (!health.isReady()) {
      if (!child.isAlive()) {
        throw neverReady("ended with exit code " + child.exitValue());
      }
      if (System.nanoTime() > giveUp) {
        throw neverReady("was not ready within " + START_PATIENCE.toSeconds() + " s");
      }
      if (closing.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        throw neverReady("was stopped before it was ready");
      }
    }
    Thread.ofVirtual().name("broker-supervisor").start(this::supervise);
  }

  URI grpcAddress() {
    return ports.grpcAddress();
  }

  URI managementAddress() {
    return ports.managementAddress();
  }

  synchronized Process current() {
    if (process == null) {
      throw new IllegalStateException("the broker was not started");
    }
    return process;
  }

  @Override
  public void close() {
    closing.countDown();
    new ChildProcess(current().toHandle()).stop(STOP_PATIENCE);
    health.close();
  }

  private void stopLeftover() throws IOException {
    program
        .leftover()
        .ifPresent(leftover -> {
          StartLog.say(
              "A Zeebe broker was left running by an earlier start (process %d): stopping it"
                  .formatted(leftover.pid()));
          leftover.stop(STOP_PATIENCE);
        });
  }

  private synchronized void spawn() throws IOException {
    if (closing.getCount() > 0) {
      process = program.start(ports);
    }
  }

  private void supervise() {
    try {
      var pause = LEAST_PAUSE;
      while (closing.getCount() > 0) {
        var exitCode = current().waitFor();
        if (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          StartLog.warn(
              "The Zeebe broker ended (exit code %d): starting it again".formatted(exitCode));
          pause = startAgain() ? LEAST_PAUSE : longer(pause);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private boolean startAgain() throws InterruptedException {
    try {
      spawn();
      var child = current();
      while (child.isAlive() && !closing.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        if (health.isReady()) {
          StartLog.say("The Zeebe broker is ready again");
          return true;
        }
      }
    } catch (IOException e) {
      StartLog.warn("The Zeebe broker could not be started again: " + e);
    }
    return false;
  }

  private StartRefused neverReady(String what) {
    return new StartRefused("The Zeebe broker %s; its log is %s.".formatted(what, program.log()));
  }
}
