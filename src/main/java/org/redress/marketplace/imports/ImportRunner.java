package org.redress.marketplace.imports;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redress.gate.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One thread that goes on with imports: when one was received, and by itself with what a stop or
 * another node left.
 */
@Component
class ImportRunner implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final long LOOK_AGAIN_SECONDS = 5;
  private static final long STOP_SECONDS = 20;

  private final RunningImports imports;
  private final Semaphore received = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  ImportRunner(RunningImports imports) {
    this.imports = imports;
  }

  void wake() {
    received.release();
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = Thread.ofPlatform().name("imports").start(this::run);
  }

  /** Lets the chunk in hand end. */
  @Override
  public synchronized void stop() {
    running = false;
    wake();
    try {
      if (thread != null && !thread.join(Duration.ofSeconds(STOP_SECONDS))) {
        LOG.warn("The import in hand goes on at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        if (!imports.goOn()) {
          await();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        DatabaseAway.log(LOG, "Imports stand still", e);
        pause();
      }
    }
  }

  private void await() throws InterruptedException {
    received.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
    received.drainPermits();
  }

  private void pause() {
    try {
      await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
