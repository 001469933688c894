package org.redress.orders;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.redress.shared.DeadlineBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open deadlines of all orders of all marketplaces. */
@Component
class OrderDeadlineBook implements DeadlineBook {

  private final JdbcClient jdbc;

  OrderDeadlineBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long dueAt(Instant now) {
    return jdbc.sql("select count(*) from order_deadline where state = 'OPEN' and fire_at <= ?")
        .param(Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Instant> nextAfter(Instant now) {
    return jdbc.sql(
            "select fire_at from order_deadline where state = 'OPEN' and fire_at > ? order by fire_at limit 1")
        .param(Timestamp.from(now))
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }
}
