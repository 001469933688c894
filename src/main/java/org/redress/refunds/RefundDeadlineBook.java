package org.redress.refunds;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.redress.shared.DeadlineBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the processes of the refunds of all marketplaces act by themselves. What is to be sent, or
 * was sent and has no answer kept yet, is due at once: it must not be left behind when time moves.
 */
@Component
class RefundDeadlineBook implements DeadlineBook {

  private final JdbcClient jdbc;

  RefundDeadlineBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long dueAt(Instant now) {
    return jdbc.sql(
            """
            select count(*) from refund where due_at <= ?
              or trouble is null and (state = 'REQUESTED' or state = 'SENT' and provider_id is null)\
            """)
        .param(Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Instant> nextAfter(Instant now) {
    return jdbc.sql("select due_at from refund where due_at > ? order by due_at limit 1")
        .param(Timestamp.from(now))
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }
}
