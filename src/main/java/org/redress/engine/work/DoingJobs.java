package org.redress.engine.work;

import java.time.Duration;
import java.time.Instant;
import org.redress.engine.broker.Backoff;
import org.redress.engine.process.Decided;
import org.redress.engine.process.WritingVariables;
import org.redress.engine.work.JobAnswer.Again;
import org.redress.engine.work.JobAnswer.Done;
import org.redress.engine.work.JobAnswer.Early;
import org.redress.engine.work.JobAnswer.Kept;
import org.redress.shared.BusinessClock;
import org.redress.shared.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Does a job in one transaction with its step, and says what the broker is to be told. */
@Component
class DoingJobs {

  private static final Logger LOG = LoggerFactory.getLogger(DoingJobs.class);
  private static final Duration SHORTLY = Duration.ofSeconds(1);

  /** A process that is early by less than this waits and asks again. */
  private static final Duration SLIGHTLY_EARLY = Duration.ofMinutes(1);

  // a person may take months; until then a leap of time or a lost broker lets it come again.
  // A stuck job is kept as well: one that fails without retries becomes an incident, which only its
  // own key resolves, and the broker tells nobody that
  private static final Duration PATIENCE_WITH_PEOPLE = Duration.ofDays(7);
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

  private final Tenancy tenancy;
  private final DoneSteps steps;
  private final TroubledJobs troubles;
  private final WritingVariables variables;
  private final BusinessClock clock;

  DoingJobs(
      Tenancy tenancy,
      DoneSteps steps,
      TroubledJobs troubles,
      WritingVariables variables,
      BusinessClock clock) {
    this.tenancy = tenancy;
    this.steps = steps;
    this.troubles = troubles;
    this.variables = variables;
    this.clock = clock;
  }

  JobAnswer answer(JobWorker worker, Job job) {
    try {
      return worker.callsOutside()
          ? steps.alongside(job, () -> answer(job, worker.act(job)))
          : tenancy.in(job.subject().marketplace(), () -> answer(job, worker.act(job)));
    } catch (TransientDataAccessException | TransactionException e) {
      // the database, not the job: two at the same row, or the server restarts
      return new Again(job.retries(), SHORTLY, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return trouble(job, e);
    }
  }

  private JobAnswer answer(Job job, Acted acted) {
    return switch (acted) {
      case Acted.Done(var decided) -> done(job, decided);
      case Acted.NotYet(var dueAt) -> new Early(dueAt);
      case Acted.Waits() -> new Kept(PATIENCE_WITH_PEOPLE);
    };
  }

  private JobAnswer done(Job job, Decided decided) {
    if (!decided.over() && isSoon(decided.asksAgainAt()) && variables.same(job.held(), decided)) {
      // nothing came of it and the same timer would fire at once: the broker's clock is ahead of
      // ours
      return new Early(decided.asksAgainAt());
    }
    return new Done(variables.tell(steps.record(job, decided.over()), decided));
  }

  private boolean isSoon(Instant instant) {
    return instant.isBefore(clock.now().plus(SLIGHTLY_EARLY));
  }

  private JobAnswer trouble(Job job, RuntimeException error) {
    var order = job.subject().order();
    try {
      var attempts =
          tenancy.in(job.subject().marketplace(), () -> troubles.count(job, String.valueOf(error)));
      LOG.warn("{} of order {} failed, attempt {}", job.type(), order, attempts, error);
      var left = TroubledJobs.LIMIT - attempts;
      return left > 0
          ? new Again(left, BACKOFF.after(attempts), String.valueOf(error))
          : new Kept(PATIENCE_WITH_PEOPLE);
    } catch (RuntimeException e) {
      LOG.warn("{} of order {} failed and was not counted", job.type(), order, error);
      return new Again(job.retries(), SHORTLY, String.valueOf(error));
    }
  }
}
