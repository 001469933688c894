package org.redress.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings a job that fails again and again to a person, until it is done. */
@Component
class StuckJobTasks {

  private static final Duration SOON = Duration.ofDays(1);
  private static final String KEY = "stuck:";

  private final Tasks tasks;

  StuckJobTasks(Tasks tasks) {
    this.tasks = tasks;
  }

  @EventListener
  void on(JobStuck event) {
    tasks.open(
        event.marketplace(),
        new OpenTask(
            KEY + event.jobKey(),
            TaskKind.STUCK_JOB,
            event.order(),
            event.caseId(),
            Map.of("process", event.processId(), "element", event.elementId()),
            event.at().plus(SOON),
            Set.of()));
  }

  @EventListener
  void on(JobGoesOn event) {
    tasks.lift(event.marketplace(), KEY + event.jobKey());
  }

  /** Of which job the task with this key is. */
  static long jobKey(String taskKey) {
    return Long.parseLong(taskKey.substring(KEY.length()));
  }
}
