package org.redress.engine;

import org.redress.engine.work.OverdueJobs;
import org.redress.engine.work.TroubledJobs;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Has a stuck job tried again because a person says so. Its task stays open until the job is done.
 */
@Component
public class TryingJobsAgain {

  private final FindingTasks tasks;
  private final TroubledJobs troubles;
  private final OverdueJobs overdue;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  TryingJobsAgain(
      FindingTasks tasks,
      TroubledJobs troubles,
      OverdueJobs overdue,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.troubles = troubles;
    this.overdue = overdue;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  /** What came of it. */
  public enum Trial {
    /** The broker is told after the commit. */
    BEGUN,
    /** It was done meanwhile, or is being tried already. */
    NOT_STUCK,
    /** There is no such task about a stuck job. */
    NO_SUCH_TASK
  }

  public Trial again(MarketplaceId marketplace, TaskId id, Actor by) {
    return tenancy.in(
        marketplace,
        () ->
            tasks
                .find(marketplace, id)
                .filter(task -> task.asked().kind() == TaskKind.STUCK_JOB)
                .map(task -> again(marketplace, task, by))
                .orElse(Trial.NO_SUCH_TASK));
  }

  private Trial again(MarketplaceId marketplace, Task task, Actor by) {
    var asked = task.asked();
    var jobKey = StuckJobTasks.jobKey(asked.key());
    var element =
        OverdueJobs.isOverdue(jobKey)
            ? overdue.tryAgain(marketplace, jobKey)
            : troubles.tryAgain(marketplace, asked.order(), jobKey);
    element.ifPresent(at ->
        events.publishEvent(
            new JobTriedAgain(marketplace, asked.order(), asked.caseId(), clock.now(), by, at)));
    return element.isPresent() ? Trial.BEGUN : Trial.NOT_STUCK;
  }
}
