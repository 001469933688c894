package org.redress.engine.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redress.engine.broker.Backoff;
import org.redress.gate.DatabaseAway;
import org.redress.shared.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends the outbox: after each commit, and looks once a second for what nobody said. In order for
 * each subject, side by side over the subjects; holds all back while the broker is away or
 * overloaded.
 */
@Component
public class OutboxSender {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
  private static final int AT_ONCE = 256;
  private static final Duration STOP = Duration.ofSeconds(3);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

  private final SendersTurn turn;
  private final UnsentMessages messages;
  private final Publishing publishing;
  private final SystemClock clock;
  private final Semaphore news = new Semaphore(0);
  private volatile @Nullable Thread thread;
  private int heldRounds;

  OutboxSender(
      SendersTurn turn, UnsentMessages messages, Publishing publishing, SystemClock clock) {
    this.turn = turn;
    this.messages = messages;
    this.publishing = publishing;
    this.clock = clock;
  }

  /** There is something new to send. */
  public void wake() {
    news.release();
  }

  public synchronized void start() {
    if (thread == null) {
      var beginning = Thread.ofPlatform().name("outbox").daemon().unstarted(this::run);
      // known before it runs, for it goes on only while it is the known one
      thread = beginning;
      beginning.start();
    }
  }

  /** Comes back when the round under way is done, or does not wait for a database that is away. */
  public synchronized void stop() throws InterruptedException {
    var running = thread;
    if (running != null) {
      thread = null;
      wake();
      if (!running.join(STOP)) {
        running.interrupt();
        LOG.warn("What was not sent is sent at the next start");
      }
    }
  }

  private void run() {
    try {
      while (isMine()) {
        rest(round());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
  }

  private void leave() {
    try {
      turn.giveBack();
    } catch (DataAccessException e) {
      LOG.debug("another takes the turn when it is over", e);
    }
  }

  private boolean isMine() {
    return thread == Thread.currentThread();
  }

  private Rest round() {
    try {
      news.drainPermits();
      // nothing is renewed where nothing is to be sent
      return messages.any() && turn.take() ? send() : Rest.UNTIL_NEWS;
    } catch (DataAccessException e) {
      LOG.warn("The outbox cannot be read: {}", e.getMessage());
      return Rest.BACK_OFF;
    } catch (RuntimeException e) {
      // whatever it is, the thread must live: nothing would be sent any more
      DatabaseAway.log(LOG, "The outbox could not be sent, which is tried again", e);
      return Rest.BACK_OFF;
    }
  }

  private Rest send() {
    var due = messages.first(AT_ONCE, clock.now());
    if (due.isEmpty()) {
      return Rest.UNTIL_NEWS;
    }
    var deliveries = publishing.publish(due);
    messages.sent(only(Delivery.Taken.class, deliveries), clock.now());
    only(Delivery.Refused.class, deliveries).forEach(this::refuse);
    var held = only(Delivery.Held.class, deliveries);
    if (held.isEmpty()) {
      return Rest.NONE;
    }
    LOG.info("The outbox waits for the broker: {}", held.getFirst().reason());
    return Rest.BACK_OFF;
  }

  private void refuse(Delivery.Refused refused) {
    LOG.warn("{} was refused: {}", refused.message().message(), refused.reason());
    messages.refused(refused, clock.now());
  }

  private void rest(Rest rest) throws InterruptedException {
    heldRounds = rest == Rest.BACK_OFF ? heldRounds + 1 : 0;
    switch (rest) {
      case NONE -> {}
      case UNTIL_NEWS -> await(LOOK_AGAIN);
      case BACK_OFF -> Thread.sleep(BACKOFF.after(heldRounds));
    }
  }

  private void await(Duration atMost) throws InterruptedException {
    if (news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }

  private static <T extends Delivery> List<T> only(Class<T> kind, List<Delivery> deliveries) {
    return deliveries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private enum Rest {
    NONE,
    UNTIL_NEWS,
    BACK_OFF
  }
}
