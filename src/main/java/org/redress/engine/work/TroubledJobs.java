package org.redress.engine.work;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how often the handler of a job threw; past the limit the job is stuck. */
@Component
public class TroubledJobs {

  static final int LIMIT = 5;

  private final JdbcClient jdbc;
  private final SystemClock clock;

  TroubledJobs(JdbcClient jdbc, SystemClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How often it threw so far, this time included. */
  int count(Job job, String error) {
    return jdbc.sql(
            """
            insert into engine_job as j
              (marketplace_id, order_id, job_key, type, element_id, attempts, last_error, stuck,
               first_tried_at, last_tried_at)
            values (?, ?, ?, ?, ?, 1, ?, false, ?, ?)
            on conflict (marketplace_id, order_id, job_key) do update set
              attempts = j.attempts + 1, last_error = excluded.last_error,
              stuck = j.attempts + 1 >= ?, last_tried_at = excluded.last_tried_at, done_at = null
            returning attempts\
            """)
        .param(job.marketplace().value())
        .param(job.order().value())
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

  void done(Job job) {
    jdbc.sql(
            """
            update engine_job set done_at = ?, stuck = false
            where marketplace_id = ? and order_id = ? and job_key = ? and done_at is null\
            """)
        .param(now())
        .param(job.marketplace().value())
        .param(job.order().value())
        .param(job.key())
        .update();
  }

  /** The element of the model at which the order's process stands still, if it does. */
  public Optional<String> stuckAt(MarketplaceId marketplace, OrderId order) {
    return jdbc.sql(
            """
            select element_id from engine_job
            where marketplace_id = ? and order_id = ? and stuck and done_at is null
            order by last_tried_at desc limit 1\
            """)
        .param(marketplace.value())
        .param(order.value())
        .query(String.class)
        .optional();
  }

  private OffsetDateTime now() {
    return clock.now().atOffset(ZoneOffset.UTC);
  }
}
