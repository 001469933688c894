package org.redress.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings a job that nobody tries any more to a person, in the transaction that gave it up. */
@Component
class StuckJobTasks {

  private static final Duration SOON = Duration.ofDays(1);

  private final Tasks tasks;

  StuckJobTasks(Tasks tasks) {
    this.tasks = tasks;
  }

  @EventListener
  void on(JobStuck event) {
    tasks.open(
        event.marketplace(),
        new OpenTask(
            "stuck:" + event.jobKey(),
            TaskKind.STUCK_JOB,
            event.order(),
            event.caseId(),
            Map.of("process", event.processId(), "element", event.elementId()),
            event.at().plus(SOON),
            Set.of()));
  }
}
