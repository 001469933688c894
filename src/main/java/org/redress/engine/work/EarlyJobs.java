package org.redress.engine.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.redress.engine.broker.Backoff;
import org.redress.shared.BusinessClock;
import org.redress.shared.SystemClock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Jobs that came before their time: the broker's clock may be ahead of business time. They stay in
 * hand here and are done again once they are due. What a crash loses of them comes again from the
 * broker when its time-out is over.
 */
@Component
public class EarlyJobs implements DisposableBean {

  private static final int THREADS = 4;
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));
  // the broker lets it come again only where we have lost it
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final BusinessClock business;
  private final SystemClock machine;
  private final Map<Long, Held> held = new ConcurrentHashMap<>();
  private final ExecutorService hands =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().name("early-", 0).daemon().factory());

  EarlyJobs(BusinessClock business, SystemClock machine) {
    this.business = business;
    this.machine = machine;
  }

  /**
   * {@code again} does it, told how often it was early; {@code times} is how often it was before.
   */
  private record Held(Instant dueAt, Instant notBefore, int times, IntConsumer again) {}

  /** How long the broker is to leave it with us. */
  Duration hold(long jobKey, Instant dueAt, int times, IntConsumer again) {
    var left = Duration.between(business.now(), dueAt);
    // what is due and of which nothing came would only be asked the same at once
    var rest = left.isPositive() ? Duration.ZERO : BACKOFF.after(times + 1);
    held.put(jobKey, new Held(dueAt, machine.now().plus(rest), times + 1, again));
    return (left.isPositive() ? left : rest).plus(MARGIN);
  }

  /** The broker has handed it out anew. */
  void came(long jobKey) {
    held.remove(jobKey);
  }

  /** Has those done again whose time has come. */
  public void handOut() {
    held.forEach((key, job) -> {
      if (isDue(job) && held.remove(key, job)) {
        hands.execute(() -> job.again().accept(job.times()));
      }
    });
  }

  private boolean isDue(Held job) {
    return !business.now().isBefore(job.dueAt()) && !machine.now().isBefore(job.notBefore());
  }

  @Override
  public void destroy() {
    hands.shutdownNow();
  }
}
