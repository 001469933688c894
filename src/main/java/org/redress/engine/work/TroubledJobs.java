package org.redress.engine.work;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.redress.engine.JobGoesOn;
import org.redress.engine.JobStuck;
import org.redress.engine.outbox.Outbox;
import org.redress.engine.process.Subject;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.SystemClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how often the handler of a job threw; past the limit the job is stuck. */
@Component
public class TroubledJobs {

  static final int LIMIT = 5;

  private final JdbcClient jdbc;
  private final SystemClock clock;
  private final BusinessClock business;
  private final Outbox outbox;
  private final ApplicationEventPublisher events;

  TroubledJobs(
      JdbcClient jdbc,
      SystemClock clock,
      BusinessClock business,
      Outbox outbox,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.business = business;
    this.outbox = outbox;
    this.events = events;
  }

  /** How often it threw so far, this time included; tells once when it becomes stuck. */
  int count(Job job, String error) {
    var attempts = note(job, error);
    if (attempts == LIMIT) {
      var subject = job.subject();
      events.publishEvent(
          new JobStuck(
              subject.marketplace(),
              subject.order(),
              subject.caseId(),
              business.now(),
              Actor.SYSTEM,
              subject.processId(),
              job.elementId(),
              job.key()));
    }
    return attempts;
  }

  private int note(Job job, String error) {
    return jdbc.sql(
            """
            insert into engine_job as j
              (marketplace_id, order_id, process_id, subject_id, job_key, type, element_id,
               attempts, last_error, stuck, first_tried_at, last_tried_at)
            values (?, ?, ?, ?, ?, ?, ?, 1, ?, false, ?, ?)
            on conflict (marketplace_id, order_id, job_key) do update set
              attempts = j.attempts + 1, last_error = excluded.last_error,
              stuck = j.attempts + 1 >= ?, last_tried_at = excluded.last_tried_at, done_at = null
            returning attempts\
            """)
        .param(job.subject().marketplace().value())
        .param(job.subject().order().value())
        .param(job.subject().processId())
        .param(job.subject().id())
        .param(job.key())
        .param(job.type())
        .param(job.elementId())
        .param(error)
        .param(now())
        .param(now())
        .param(LIMIT)
        .query(Integer.class)
        .single();
  }

  /**
   * Hands a stuck job out again once this transaction is committed, with all its attempts before
   * it: the element it is at, or nothing where it is not stuck.
   */
  public Optional<String> tryAgain(MarketplaceId marketplace, OrderId order, long jobKey) {
    return jdbc.sql(
            """
            update engine_job set stuck = false, attempts = 0
            where marketplace_id = ? and order_id = ? and job_key = ? and stuck and done_at is null
            returning process_id, subject_id, element_id\
            """)
        .param(marketplace.value())
        .param(order.value())
        .param(jobKey)
        .query((row, number) -> {
          var subject =
              new Subject(
                  marketplace,
                  row.getString("process_id"),
                  row.getObject("subject_id", UUID.class),
                  order,
                  null);
          var element = row.getString("element_id");
          outbox.tryAgain(subject, element, jobKey, LIMIT);
          return element;
        })
        .optional();
  }

  /**
   * What stands still is tried again once this transaction is committed: its subject has come to an
   * end, which is all that is left to be done.
   */
  void handOutAgain(Subject subject) {
    jdbc.sql(
            """
            update engine_job set stuck = false, attempts = 0
            where marketplace_id = ? and order_id = ? and process_id = ? and subject_id = ?
              and stuck and done_at is null
            returning job_key, element_id\
            """)
        .param(subject.marketplace().value())
        .param(subject.order().value())
        .param(subject.processId())
        .param(subject.id())
        .query((row, number) -> {
          outbox.tryAgain(subject, row.getString("element_id"), row.getLong("job_key"), LIMIT);
          return true;
        })
        .list();
  }

  /** With it all before it are over: a process has one job at a time, and their keys grow. */
  void done(Job job) {
    var subject = job.subject();
    jdbc.sql(
            """
            update engine_job set done_at = ?, stuck = false
            where marketplace_id = ? and order_id = ? and process_id = ? and subject_id = ?
              and job_key <= ? and done_at is null
            returning job_key\
            """)
        .param(now())
        .param(subject.marketplace().value())
        .param(subject.order().value())
        .param(subject.processId())
        .param(subject.id())
        .param(job.key())
        .query(Long.class)
        .list()
        .forEach(key -> events.publishEvent(new JobGoesOn(subject.marketplace(), key)));
  }

  /** The element of the model at which the subject's process stands still, if it does. */
  public Optional<String> stuckAt(Subject subject) {
    return jdbc.sql(
            """
            select element_id from engine_job
            where marketplace_id = ? and order_id = ? and process_id = ? and subject_id = ?
              and stuck and done_at is null
            order by last_tried_at desc limit 1\
            """)
        .param(subject.marketplace().value())
        .param(subject.order().value())
        .param(subject.processId())
        .param(subject.id())
        .query(String.class)
        .optional();
  }

  private OffsetDateTime now() {
    return clock.now().atOffset(ZoneOffset.UTC);
  }
}
