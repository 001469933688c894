package org.redress.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.redress.access.Marketplaces;
import org.redress.engine.broker.BrokerAway;
import org.redress.engine.time.BrokerClock;
import org.redress.engine.time.SandboxClock;
import org.redress.orders.FindingOrders;
import org.redress.shared.DeadlineBook;
import org.redress.shared.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Moves the time of a sandbox, from one due instant to the next, and lets all that is due be done
 * at each: so what is recorded has the same times however far one advance goes.
 */
@Component
@ConditionalOnBooleanProperty("redress.sandbox")
public class TimeTravel {

  private static final Logger LOG = LoggerFactory.getLogger(TimeTravel.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LONGEST_STEP = Duration.ofDays(1);

  private final SandboxClock clock;
  private final SystemClock machine;
  private final Settling settling;
  private final BrokerClock brokerClock;
  private final List<DeadlineBook> books;
  private final Marketplaces marketplaces;
  private final FindingOrders orders;
  private final ReentrantLock turn = new ReentrantLock();

  TimeTravel(
      SandboxClock clock,
      SystemClock machine,
      Settling settling,
      BrokerClock brokerClock,
      List<DeadlineBook> books,
      Marketplaces marketplaces,
      FindingOrders orders) {
    this.clock = clock;
    this.machine = machine;
    this.settling = settling;
    this.brokerClock = brokerClock;
    this.books = books;
    this.marketplaces = marketplaces;
    this.orders = orders;
  }

  public Instant now() {
    return clock.now();
  }

  /** To any instant, also an earlier one, as long as there is no order. */
  public SetClock set(Instant instant) {
    if (!turn.tryLock()) {
      return new SetClock.Refused("time is being moved by another request");
    }
    try {
      if (anyOrder()) {
        return new SetClock.Refused("there are orders, and their time only goes forward");
      }
      clock.setTo(instant);
      adoptBroker();
      return new SetClock.Set(clock.now());
    } finally {
      turn.unlock();
    }
  }

  /**
   * Settles where it stands if {@code to} has passed. Gives up after half a minute; one at a time.
   */
  public Advanced advance(Instant to) {
    if (!turn.tryLock()) {
      return new Advanced(clock.now(), false, "another advance that is under way");
    }
    try {
      return go(to, machine.now().plus(PATIENCE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Advanced(clock.now(), false, "it was interrupted");
    } finally {
      clock.tick();
      turn.unlock();
    }
  }

  private Advanced go(Instant to, Instant giveUp) throws InterruptedException {
    clock.freezeAt(clock.now());
    while (true) {
      var waitingFor = settling.settle(giveUp);
      var now = clock.now();
      if (waitingFor.isPresent()) {
        return new Advanced(now, false, waitingFor.get());
      }
      if (!now.isBefore(to)) {
        return new Advanced(now, true, null);
      }
      if (machine.now().isAfter(giveUp)) {
        return new Advanced(now, false, "the rest of the way");
      }
      clock.freezeAt(next(now, to));
    }
  }

  private Instant next(Instant now, Instant to) {
    return Stream.concat(
            Stream.of(to, now.plus(LONGEST_STEP)),
            books.stream().flatMap(book -> book.nextAfter(now).stream()))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private void adoptBroker() {
    try {
      brokerClock.adopt();
    } catch (BrokerAway e) {
      LOG.debug("a broker that is away comes back with the machine's time", e);
    }
  }

  private boolean anyOrder() {
    return marketplaces.all().stream()
        .flatMap(marketplace -> orders.countByPromise(marketplace.id()).values().stream())
        .anyMatch(count -> count > 0);
  }
}
