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
 * One thread that writes the readings that wait, every {@code redress.audit.readings-every} (3
 * seconds), and the last of them when nobody reads any more, before the last seal.
 */
@Component
class WritingReadings implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WritingReadings.class);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final LoggingReadings readings;
  private final Duration pace;
  private final Semaphore stopping = new Semaphore(0);
  private volatile @Nullable Thread thread;

  WritingReadings(LoggingReadings readings, Environment settings) {
    this.readings = readings;
    this.pace =
        settings.getProperty("redress.audit.readings-every", Duration.class, Duration.ofSeconds(3));
  }

  @Override
  public synchronized void start() {
    stopping.drainPermits();
    thread = Thread.ofPlatform().name("readings").daemon().start(this::run);
  }

  @Override
  public synchronized void stop() {
    var running = thread;
    thread = null;
    stopping.release();
    try {
      if (running != null && !running.join(STOP)) {
        LOG.warn("The last readings could not be written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Ends after everything that is read by, and before the last seal. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE / 4;
  }

  private void run() {
    try {
      while (!stopping.tryAcquire(pace.toMillis(), TimeUnit.MILLISECONDS)) {
        write();
      }
      write();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try {
      readings.write();
    } catch (RuntimeException e) {
      LOG.warn("Who read is not written yet, which is tried again: {}", e.toString());
    }
  }
}
