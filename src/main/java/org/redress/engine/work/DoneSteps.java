package org.redress.engine.work;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redress.engine.process.Steps;
import org.redress.engine.process.Steps.DoneJob;
import org.redress.shared.CaseEvent;
import org.redress.shared.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records the step of a done job: with the transaction of its command, or, where the command calls
 * somebody outside, with the first of its transactions that tells of something. Only where none did
 * it takes a transaction of its own. A crash in between costs nothing: the job comes again and
 * finds its step or not.
 */
@Component
class DoneSteps {

  private final Tenancy tenancy;
  private final Steps steps;
  private final TroubledJobs troubles;
  private final ThreadLocal<@Nullable Alongside> inHand = new ThreadLocal<>();

  DoneSteps(Tenancy tenancy, Steps steps, TroubledJobs troubles) {
    this.tenancy = tenancy;
    this.steps = steps;
    this.troubles = troubles;
  }

  /** For a command that calls somebody outside: {@link #record} within it, or nobody, records. */
  <T> T alongside(Job job, Supplier<T> work) {
    inHand.set(new Alongside(job));
    try {
      return work.get();
    } finally {
      inHand.remove();
    }
  }

  /** The sequence of the step, of use to orders only. {@code over}: nothing is awaited any more. */
  long record(Job job, boolean over) {
    var alongside = inHand.get();
    if (alongside == null) {
      return insert(job, over);
    }
    return alongside.recorded
        ? 0
        : tenancy.in(job.subject().marketplace(), () -> insert(job, over));
  }

  @EventListener
  void on(CaseEvent event) {
    var alongside = inHand.get();
    if (alongside != null && event.order().equals(alongside.job.subject().order())) {
      insert(alongside.job, false);
      TransactionSynchronizationManager.registerSynchronization(alongside);
    }
  }

  private long insert(Job job, boolean over) {
    troubles.done(job);
    return steps.done(job.subject(), new DoneJob(job.key(), job.elementId(), over));
  }

  private static final class Alongside implements TransactionSynchronization {

    private final Job job;
    private boolean recorded;

    Alongside(Job job) {
      this.job = job;
    }

    @Override
    public void afterCommit() {
      recorded = true;
    }
  }
}
