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
import org.redress.engine.work.EarlyJobs;
import org.redress.engine.work.JobsInHand;
import org.redress.engine.work.OverdueJobs;
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

  // a job comes within milliseconds, also from a broker that has much to do
  private static final Duration STANDSTILL = Duration.ofSeconds(5);
  private static final Duration AFTER_A_LOSS = Duration.ofSeconds(1);

  private final SandboxClock clock;
  private final SystemClock machine;
  private final List<DeadlineBook> books;
  private final Outbox outbox;
  private final JobsInHand jobs;
  private final BrokerActuator broker;
  private final BrokerClock brokerClock;
  private final EarlyJobs early;
  private final OverdueJobs overdue;
  private final Standstill standstill = new Standstill();

  Settling(
      SandboxClock clock,
      SystemClock machine,
      List<DeadlineBook> books,
      Outbox outbox,
      JobsInHand jobs,
      BrokerActuator broker,
      BrokerClock brokerClock,
      EarlyJobs early,
      OverdueJobs overdue) {
    this.clock = clock;
    this.machine = machine;
    this.books = books;
    this.outbox = outbox;
    this.jobs = jobs;
    this.broker = broker;
    this.brokerClock = brokerClock;
    this.early = early;
    this.overdue = overdue;
  }

  /** Empty once it is so; what it waits for, in words, if it is not so by {@code giveUp}. */
  Optional<String> settle(Instant giveUp) throws InterruptedException {
    var caughtUp = Instant.MIN;
    standstill.begin();
    while (true) {
      String waitingFor;
      try {
        if (machine.now().isAfter(caughtUp.plus(CATCH_UP_AGAIN))) {
          brokerClock.catchUp();
          caughtUp = machine.now();
        }
        early.handOut();
        waitingFor = look();
        standstill.look(waitingFor != null);
      } catch (BrokerAway e) {
        waitingFor = e.getMessage();
        caughtUp = Instant.MIN;
        standstill.begin();
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

  /**
   * Something is due, and for a while nothing comes of it: the broker has lost its job, or never
   * had one. Where that helped once, it may have lost more.
   */
  private final class Standstill {

    private Instant since = Instant.MIN;
    private long arrived = -1;
    private Duration patience = STANDSTILL;

    void begin() {
      since = machine.now();
    }

    void look(boolean waits) {
      if (!waits || jobs.count() > 0 || outbox.unsent() > 0) {
        begin();
      } else if (jobs.arrived() != arrived) {
        arrived = jobs.arrived();
        patience = STANDSTILL;
        begin();
      } else if (machine.now().isAfter(since.plus(patience))) {
        drive();
        begin();
      }
    }

    private void drive() {
      // what one does may be the next one's beginning
      while (overdue.look(Duration.ZERO) > 0) {
        patience = AFTER_A_LOSS;
      }
    }
  }
}
