package org.redress.guarantee;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.redress.shared.DeadlineBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the processes of all recoveries of all marketplaces look at them again. */
@Component
class RecoveryDeadlineBook implements DeadlineBook {

  private final JdbcClient jdbc;

  RecoveryDeadlineBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long dueAt(Instant now) {
    return jdbc.sql("select count(*) from recovery where state = 'OPEN' and looks_at <= ?")
        .param(Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Instant> nextAfter(Instant now) {
    return jdbc.sql(
            "select looks_at from recovery where state = 'OPEN' and looks_at > ? order by looks_at limit 1")
        .param(Timestamp.from(now))
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }
}
