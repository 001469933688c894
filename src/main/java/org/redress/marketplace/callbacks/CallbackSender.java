package org.redress.marketplace.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redress.gate.DatabaseAway;
import org.redress.shared.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends after each commit, when a retry is due, and once a minute what another application left
 * behind; as long as the application runs, and no longer.
 */
@Component
class CallbackSender implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CallbackSender.class);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private final SendingCallbacks sending;
  private final Callbacks callbacks;
  private final SystemClock clock;
  private final Semaphore news = new Semaphore(0);
  private volatile @Nullable Thread thread;

  CallbackSender(SendingCallbacks sending, Callbacks callbacks, SystemClock clock) {
    this.sending = sending;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  /** There will be something new to send. */
  void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            news.release();
          }
        });
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      var beginning = Thread.ofPlatform().name("callbacks").daemon().unstarted(this::run);
      // known before it runs, for it goes on only while it is the known one
      thread = beginning;
      beginning.start();
    }
  }

  /** Comes back when nobody is being called any more; who was, is called again. */
  @Override
  public synchronized void stop() {
    var running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      while (thread == Thread.currentThread()) {
        await(round());
      }
    } catch (InterruptedException e) {
      LOG.debug("the callbacks stop");
    }
  }

  /** How long there is nothing to do. */
  private Duration round() throws InterruptedException {
    try {
      news.drainPermits();
      return sending.sendDue() > 0 ? Duration.ZERO : untilNext(clock.now());
    } catch (RuntimeException e) {
      // whatever it is, the thread must live: nobody would be told any more
      DatabaseAway.log(LOG, "The callbacks could not be sent, which is tried again", e);
      return LOOK_AGAIN;
    }
  }

  private Duration untilNext(Instant now) {
    var wait = callbacks.nextAttempt().map(next -> Duration.between(now, next)).orElse(LOOK_AGAIN);
    return wait.compareTo(LOOK_AGAIN) < 0 ? wait : LOOK_AGAIN;
  }

  private void await(Duration atMost) throws InterruptedException {
    if (atMost.isPositive() && news.tryAcquire(atMost.toMillis() + 1, TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }
}
