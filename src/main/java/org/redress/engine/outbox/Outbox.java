package org.redress.engine.outbox;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.redress.engine.process.Subject;
import org.redress.engine.process.Trigger;
import org.redress.shared.Ids;
import org.redress.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the broker is told, written in the transaction of the change it tells of; sent once that is
 * committed, in order for each subject.
 */
@Component
public class Outbox {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final SystemClock clock;
  private final OutboxSender sender;

  Outbox(JdbcClient jdbc, Ids ids, SystemClock clock, OutboxSender sender) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
    this.sender = sender;
  }

  void put(Subject subject, Trigger trigger, String variables) {
    put(subject, trigger.message(), new AboutJob(null, null), variables);
  }

  /** The person has acted: the job of the user task is complete. {@code variables} is JSON. */
  public void complete(Subject subject, String elementId, long jobKey, String variables) {
    put(subject, elementId, new AboutJob(jobKey, null), variables);
  }

  /** A person lets a job that stands still be tried again, so often. */
  public void tryAgain(Subject subject, String elementId, long jobKey, int retries) {
    put(subject, elementId, new AboutJob(jobKey, retries), "{}");
  }

  /** How many messages the broker does not have yet; all tenants. */
  public long unsent() {
    return jdbc.sql("select count(*) from engine_outbox where sent_at is null")
        .query(Long.class)
        .single();
  }

  /** Both null for a message. */
  private record AboutJob(@Nullable Long key, @Nullable Integer retries) {}

  private void put(Subject subject, String message, AboutJob job, String variables) {
    var now = clock.now().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into engine_outbox
              (marketplace_id, id, subject_id, message, job_key, retries, variables, created_at, next_attempt_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)\
            """)
        .param(subject.marketplace().value())
        .param(ids.next())
        .param(subject.id())
        .param(message)
        .param(job.key())
        .param(job.retries())
        .param(variables)
        .param(now)
        .param(now)
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            sender.wake();
          }
        });
  }
}
