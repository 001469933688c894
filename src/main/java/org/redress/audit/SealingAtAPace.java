package org.redress.audit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * One thread that seals what has grown: at the start, every {@code redress.audit.seal-every} (10
 * seconds), and when all that writes has stopped.
 */
@Component
class SealingAtAPace implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SealingAtAPace.class);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final SealingHeads sealing;
  private final Duration pace;
  private final Semaphore stopping = new Semaphore(0);
  private volatile @Nullable Thread thread;

  SealingAtAPace(SealingHeads sealing, Environment settings) {
    this.sealing = sealing;
    this.pace =
        settings.getProperty("redress.audit.seal-every", Duration.class, Duration.ofSeconds(10));
  }

  @Override
  public synchronized void start() {
    stopping.drainPermits();
    thread = Thread.ofPlatform().name("audit").daemon().start(this::run);
  }

  @Override
  public synchronized void stop() {
    var running = thread;
    thread = null;
    stopping.release();
    try {
      if (running != null && !running.join(STOP)) {
        LOG.warn("The end of the audit trail is sealed at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Begins before and ends after everything else that runs. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE / 2;
  }

  private void run() {
    try {
      do {
        seal();
      } while (!stopping.tryAcquire(pace.toMillis(), TimeUnit.MILLISECONDS));
      seal();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void seal() {
    try {
      sealing.sealNow();
    } catch (RuntimeException e) {
      LOG.warn("The audit trail is not sealed, which is tried again: {}", e.toString());
    }
  }
}
