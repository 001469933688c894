package org.redress.engine.work;

import java.time.Duration;
import java.time.Instant;
import org.redress.engine.broker.Backoff;
import org.redress.engine.process.Steps;
import org.redress.engine.process.Steps.DoneJob;
import org.redress.engine.process.WritingVariables;
import org.redress.engine.work.JobAnswer.Again;
import org.redress.engine.work.JobAnswer.Done;
import org.redress.orders.Watch;
import org.redress.orders.Watched;
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
  private static final Duration SHORTLY = Duration.ofMillis(50);
  private static final Duration LONGEST_EARLY = Duration.ofSeconds(1);
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

  private final Tenancy tenancy;
  private final Steps steps;
  private final TroubledJobs troubles;
  private final WritingVariables variables;
  private final BusinessClock clock;

  DoingJobs(
      Tenancy tenancy,
      Steps steps,
      TroubledJobs troubles,
      WritingVariables variables,
      BusinessClock clock) {
    this.tenancy = tenancy;
    this.steps = steps;
    this.troubles = troubles;
    this.variables = variables;
    this.clock = clock;
  }

  JobAnswer answer(PromiseWorker worker, Job job) {
    try {
      return tenancy.in(job.marketplace(), () -> act(worker, job));
    } catch (TransientDataAccessException | TransactionException e) {
      // the database, not the job: two at the same row, or the server restarts
      return new Again(job.retries(), LONGEST_EARLY, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return trouble(job, e);
    }
  }

  private JobAnswer act(PromiseWorker worker, Job job) {
    return switch (worker.act(job.marketplace(), job.order())) {
      case Watched.Done(var watch) -> done(job, watch);
      case Watched.NotYet(var dueAt) -> early(job, dueAt);
    };
  }

  private JobAnswer done(Job job, Watch watch) {
    if (!watch.over() && variables.same(job.watch(), watch)) {
      // nothing came of it and the same timer would fire at once: the broker's clock is ahead of
      // ours
      return new Again(job.retries(), LONGEST_EARLY, "the process is early");
    }
    troubles.done(job);
    var step = new DoneJob(job.key(), job.elementId(), watch.over());
    var seq = steps.done(job.marketplace(), job.order(), step);
    return new Done(variables.tell(seq, watch));
  }

  // asks again at least each second: the time to wait is ours, and the broker's may be moved
  private JobAnswer early(Job job, Instant dueAt) {
    var left = Duration.between(clock.now(), dueAt);
    var wait = left.compareTo(SHORTLY) < 0 ? SHORTLY : left;
    return new Again(
        job.retries(),
        wait.compareTo(LONGEST_EARLY) > 0 ? LONGEST_EARLY : wait,
        "not due before " + dueAt);
  }

  private JobAnswer trouble(Job job, RuntimeException error) {
    try {
      var attempts =
          tenancy.in(job.marketplace(), () -> troubles.count(job, String.valueOf(error)));
      LOG.warn("{} of order {} failed, attempt {}", job.type(), job.order(), attempts, error);
      var left = Math.max(0, TroubledJobs.LIMIT - attempts);
      return new Again(left, BACKOFF.after(attempts), String.valueOf(error));
    } catch (RuntimeException e) {
      LOG.warn("{} of order {} failed and was not counted", job.type(), job.order(), error);
      return new Again(job.retries(), LONGEST_EARLY, String.valueOf(error));
    }
  }
}
