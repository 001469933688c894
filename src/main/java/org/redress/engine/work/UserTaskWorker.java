package org.redress.engine.work;

import org.redress.claims.ClaimEvents.ClaimClosed;
import org.redress.claims.ClaimEvents.ReviewEnded;
import org.redress.claims.ClaimStep;
import org.redress.engine.outbox.Outbox;
import org.redress.engine.process.AskingDomain;
import org.redress.engine.process.Decided;
import org.redress.engine.process.Decided.OnClaim;
import org.redress.engine.process.Decided.OnRefund;
import org.redress.engine.process.Steps;
import org.redress.engine.process.Steps.DoneJob;
import org.redress.engine.process.Subject;
import org.redress.engine.process.WritingVariables;
import org.redress.orders.Watch;
import org.redress.refunds.RefundEvents.PersonActed;
import org.redress.refunds.RefundEvents.RefundOver;
import org.redress.refunds.RefundStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a process wait for a person: keeps the job of a user task until the person has acted, and
 * then has the outbox complete it. The one place that knows how the broker serves user tasks.
 */
@Component
class UserTaskWorker implements JobWorker {

  private final AskingDomain domain;
  private final UserTaskJobs jobs;
  private final Steps steps;
  private final WritingVariables variables;
  private final Outbox outbox;
  private final TroubledJobs troubles;

  UserTaskWorker(
      AskingDomain domain,
      UserTaskJobs jobs,
      Steps steps,
      WritingVariables variables,
      Outbox outbox,
      TroubledJobs troubles) {
    this.domain = domain;
    this.jobs = jobs;
    this.steps = steps;
    this.variables = variables;
    this.outbox = outbox;
    this.troubles = troubles;
  }

  @Override
  public String jobType() {
    return "io.camunda.zeebe:userTask";
  }

  /** A person who acted before the job came is not waited for. */
  @Override
  public Acted act(Job job) {
    var subject = job.subject();
    var waiting = jobs.hold(subject);
    var decided = domain.current(subject);
    if (!decided.byPerson()) {
      jobs.keep(subject, waiting.nothing());
      return new Acted.Done(decided);
    }
    if (!waiting.knows(job.key())) {
      jobs.keep(subject, waiting.with(job.elementId(), job.key()));
      steps.reached(subject, job.elementId());
    }
    return new Acted.Waits();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ReviewEnded event) {
    var claim = Subject.of(event.marketplace(), event.order(), event.caseId());
    acted(claim, domain.withRefund(event.marketplace(), event.step()));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(PersonActed event) {
    var refund = Subject.of(event.marketplace(), event.order(), event.caseId(), event.refund());
    acted(refund, new OnRefund(event.step()));
  }

  /** Nobody has to act any more where somebody had to. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(RefundOver event) {
    if (event.waited().next() == RefundStep.Next.PERSON) {
      var refund = Subject.of(event.marketplace(), event.order(), event.caseId(), event.refund());
      acted(refund, new OnRefund(event.step()));
    }
  }

  /** Nobody is asked about it any more, e.g. because it was withdrawn during the review. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ClaimClosed event) {
    var claim = Subject.of(event.marketplace(), event.order(), event.caseId());
    acted(claim, new OnClaim(new ClaimStep(ClaimStep.Next.CLOSED, Watch.NEVER, null), null));
    troubles.handOutAgain(claim);
    troubles.handOutAgain(claim.beforeGuarantor());
  }

  private void acted(Subject subject, Decided decided) {
    var waiting = jobs.hold(subject);
    var element = waiting.elementId();
    if (element == null || waiting.jobKeys().isEmpty()) {
      return;
    }
    var newest = waiting.jobKeys().getLast();
    var seq = steps.done(subject, new DoneJob(newest, element, decided.over()));
    var text = variables.tell(seq, decided);
    waiting.jobKeys().forEach(key -> outbox.complete(subject, element, key, text));
    jobs.keep(subject, waiting.nothing());
  }
}
