package org.redress.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.engine.broker.BrokerActuator;
import org.redress.engine.broker.BrokerAway;
import org.redress.engine.outbox.Outbox;
import org.redress.engine.time.BrokerClock;
import org.redress.engine.time.SandboxClock;
import org.redress.engine.work.JobsInHand;
import org.redress.shared.DeadlineBook;
import org.redress.shared.SystemClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Waits until all that is due now is done: no deadline open, nothing left to tell the broker, no
 * job in hand, and the broker at rest.
 */
@Component
@ConditionalOnBooleanProperty("redress.sandbox")
class Settling {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
  private static final Duration REST = Duration.ofMillis(20);
  // the broker may be restarted while we wait, and has then forgotten how far its clock was moved
  private static final Duration CATCH_UP_AGAIN = Duration.ofSeconds(1);

  private final SandboxClock clock;
  private final SystemClock machine;
  private final List<DeadlineBook> books;
  private final Outbox outbox;
  private final JobsInHand jobs;
  private final BrokerActuator broker;
  private final BrokerClock brokerClock;

  Settling(
      SandboxClock clock,
      SystemClock machine,
      List<DeadlineBook> books,
      Outbox outbox,
      JobsInHand jobs,
      BrokerActuator broker,
      BrokerClock brokerClock) {
    this.clock = clock;
    this.machine = machine;
    this.books = books;
    this.outbox = outbox;
    this.jobs = jobs;
    this.broker = broker;
    this.brokerClock = brokerClock;
  }

  /** Empty once it is so; what it waits for, in words, if it is not so by {@code giveUp}. */
  Optional<String> settle(Instant giveUp) throws InterruptedException {
    var caughtUp = Instant.MIN;
    while (true) {
      String waitingFor;
      try {
        if (machine.now().isAfter(caughtUp.plus(CATCH_UP_AGAIN))) {
          brokerClock.catchUp();
          caughtUp = machine.now();
        }
        waitingFor = look();
      } catch (BrokerAway e) {
        waitingFor = e.getMessage();
        caughtUp = Instant.MIN;
      }
      if (waitingFor == null || machine.now().isAfter(giveUp)) {
        return Optional.ofNullable(waitingFor);
      }
      Thread.sleep(LOOK_AGAIN);
    }
  }

  private @Nullable String look() throws InterruptedException {
    var open = open();
    if (open != null) {
      return open;
    }
    var arrived = jobs.arrived();
    var positions = broker.positions();
    Thread.sleep(REST);
    var stillOpen = open();
    if (stillOpen != null) {
      return stillOpen;
    }
    return arrived == jobs.arrived() && positions.equals(broker.positions())
        ? null
        : "the broker, which is busy";
  }

  private @Nullable String open() {
    var now = clock.now();
    var due = books.stream().mapToLong(book -> book.dueAt(now)).sum();
    if (due > 0) {
      return due + " due deadlines to be acted on";
    }
    var unsent = outbox.unsent();
    if (unsent > 0) {
      return unsent + " messages to be sent to the broker";
    }
    return jobs.count() > 0 ? jobs.count() + " jobs in hand" : null;
  }
}
