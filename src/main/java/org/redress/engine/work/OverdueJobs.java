package org.redress.engine.work;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.engine.JobGoesOn;
import org.redress.engine.JobStuck;
import org.redress.engine.process.Carried;
import org.redress.engine.process.JobElements;
import org.redress.engine.process.Subject;
import org.redress.engine.work.OverdueRows.Row;
import org.redress.guarantee.RecoveryId;
import org.redress.refunds.RefundId;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.DeadlineBook;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Overdue;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds in PostgreSQL what is due and was not done, and does what its job would do: a broker may
 * lose or forget a job. Should the job come after all, it finds its step done and goes on from
 * there. What cannot be done this way either becomes a person's task.
 */
@Component
public class OverdueJobs {

  private static final Logger LOG = LoggerFactory.getLogger(OverdueJobs.class);
  private static final int FOUND_AT_ONCE = 200;
  private static final int DRIVEN_AT_ONCE = 20;
  private static final int LIMIT = 3;
  // longer than a provider may take: another node does not begin with it meanwhile
  private static final Duration IN_HAND = Duration.ofMinutes(1);
  private static final Duration AFTER_THE_LIMIT = Duration.ofHours(1);
  private static final Carried NOTHING =
      new Carried(null, null, null, null, null, null, null, null, null);

  private final ObjectProvider<DeadlineBook> books;
  private final Map<String, JobWorker> workers;
  private final JobElements elements;
  private final OverdueRows rows;
  private final Tenancy tenancy;
  private final BusinessClock business;
  private final SystemClock machine;
  private final ApplicationEventPublisher events;
  private final MeterRegistry meters;

  OverdueJobs(
      ObjectProvider<DeadlineBook> books,
      List<JobWorker> workers,
      JobElements elements,
      OverdueRows rows,
      Tenancy tenancy,
      BusinessClock business,
      SystemClock machine,
      ApplicationEventPublisher events,
      MeterRegistry meters) {
    this.books = books;
    this.workers =
        workers.stream().collect(Collectors.toMap(JobWorker::jobType, Function.identity()));
    this.elements = elements;
    this.rows = rows;
    this.tenancy = tenancy;
    this.business = business;
    this.machine = machine;
    this.events = events;
    this.meters = meters;
  }

  /**
   * Drives what has been due for {@code grace}, of business time and of the machine's; how many.
   */
  public int look(Duration grace) {
    var now = machine.now();
    var complete = true;
    for (var book : books.orderedStream().toList()) {
      var overdue = book.overdue(business.now().minus(grace), FOUND_AT_ONCE);
      overdue.forEach(it -> rows.found(it, now));
      complete &= overdue.size() < FOUND_AT_ONCE;
    }
    if (complete) {
      rows.forget(now).forEach(this::goesOn);
    }
    var mine = rows.take(now.minus(grace), now, now.plus(IN_HAND), DRIVEN_AT_ONCE);
    mine.forEach(this::drive);
    return mine.size();
  }

  /** The element it is at, or nothing where no person has it. */
  public Optional<String> tryAgain(MarketplaceId marketplace, long jobKey) {
    return rows.tryAgain(marketplace, -jobKey, machine.now()).stream()
        .findFirst()
        .map(row -> elements.of(subject(row.overdue()).processId(), row.overdue().jobType()));
  }

  /** Whether a task is about what was found overdue: the broker's own keys are positive. */
  public static boolean isOverdue(long jobKey) {
    return jobKey < 0;
  }

  private void drive(Row row) {
    var it = row.overdue();
    if (row.drives() > LIMIT) {
      bringToPerson(row);
    }
    try {
      act(it);
      meters.counter("redress.engine.overdue", "type", it.jobType()).increment();
      LOG.warn("{} of order {} was overdue since {}: done", it.jobType(), it.order(), it.since());
      rest(row, null);
    } catch (RuntimeException e) {
      LOG.warn("{} of order {} is overdue and failed", it.jobType(), it.order(), e);
      rest(row, String.valueOf(e));
    }
  }

  private void rest(Row row, @Nullable String error) {
    var wait = row.drives() > LIMIT ? AFTER_THE_LIMIT : IN_HAND;
    rows.noteTrouble(row, error, machine.now().plus(wait));
  }

  private void act(Overdue it) {
    var worker = workers.get(it.jobType());
    if (worker == null) {
      throw new IllegalStateException("nobody does " + it.jobType());
    }
    var subject = subject(it);
    var job = new Job(-1, it.jobType(), it.jobType(), 1, subject, NOTHING);
    if (worker.callsOutside()) {
      worker.act(job);
    } else {
      tenancy.run(it.marketplace(), () -> worker.act(job));
    }
  }

  private void bringToPerson(Row row) {
    var it = row.overdue();
    tenancy.run(
        it.marketplace(),
        () -> {
          if (rows.noteStuck(row)) {
            var process = subject(it).processId();
            events.publishEvent(
                new JobStuck(
                    it.marketplace(),
                    it.order(),
                    it.caseId(),
                    business.now(),
                    Actor.SYSTEM,
                    process,
                    elements.of(process, it.jobType()),
                    -row.number()));
          }
        });
  }

  private void goesOn(Row row) {
    if (row.stuck()) {
      var marketplace = row.overdue().marketplace();
      tenancy.run(
          marketplace, () -> events.publishEvent(new JobGoesOn(marketplace, -row.number())));
    }
  }

  private static Subject subject(Overdue it) {
    var marketplace = it.marketplace();
    var order = it.order();
    return switch (it.jobType()) {
      case "guarantee.follow-up-recovery" ->
          Subject.of(marketplace, order, it.caseId(), new RecoveryId(it.subject()));
      case "guarantee.follow-up-escalation", "guarantee.hand-over-file" ->
          claim(it).beforeGuarantor();
      case "claims.rule-on-claim" -> claim(it);
      default ->
          it.jobType().startsWith("refunds.")
              ? Subject.of(marketplace, order, it.caseId(), new RefundId(it.subject()))
              : Subject.of(marketplace, order);
    };
  }

  private static Subject claim(Overdue it) {
    var claim = it.caseId();
    if (claim == null) {
      throw new IllegalStateException(it.jobType() + " is about no claim");
    }
    return Subject.of(it.marketplace(), it.order(), claim);
  }
}
