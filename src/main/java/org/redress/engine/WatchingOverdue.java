package org.redress.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.redress.engine.work.OverdueJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks a few times a minute, on a thread of its own, for what is due and was not done; with or
 * without a broker.
 */
@Component
class WatchingOverdue implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WatchingOverdue.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
  // a job is done within seconds of its time; a broker that was away catches up within minutes
  private static final Duration GRACE = Duration.ofMinutes(3);
  private static final Duration STOP = Duration.ofSeconds(2);

  private final OverdueJobs overdue;
  private volatile @Nullable Thread thread;

  WatchingOverdue(OverdueJobs overdue) {
    this.overdue = overdue;
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofPlatform().name("overdue").daemon().start(this::run);
  }

  @Override
  public synchronized void stop() {
    var running = thread;
    thread = null;
    try {
      if (running != null) {
        running.interrupt();
        running.join(STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(LOOK_AGAIN);
        look();
      }
    } catch (InterruptedException e) {
      LOG.debug("nobody looks for what is overdue any more");
    }
  }

  private void look() {
    try {
      overdue.look(GRACE);
    } catch (RuntimeException e) {
      // whatever it is, the thread must live: nothing that is lost would be found any more
      LOG.warn("It is not known what is overdue, which is looked at again: {}", e.getMessage());
    }
  }
}
