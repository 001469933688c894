package org.redress.guarantee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.shared.CaseId;
import org.redress.shared.DeadlineBook;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Overdue;
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
    return jdbc.sql(
            "select count(*) from recovery where state in ('AWAITED', 'OPEN') and looks_at <= ?")
        .param(Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Instant> nextAfter(Instant now) {
    return jdbc.sql(
            "select looks_at from recovery where state in ('AWAITED', 'OPEN') and looks_at > ? order by looks_at limit 1")
        .param(Timestamp.from(now))
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  @Override
  public List<Overdue> overdue(Instant by, int most) {
    return jdbc.sql(
            """
            select marketplace_id, order_id, case_id, id, looks_at from recovery
            where state in ('AWAITED', 'OPEN') and looks_at <= ? order by looks_at limit ?
            """)
        .params(Timestamp.from(by), most)
        .query((row, n) -> overdue(row))
        .list();
  }

  private static Overdue overdue(ResultSet row) throws SQLException {
    var claim = row.getObject("case_id", UUID.class);
    return new Overdue(
        new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
        new OrderId(row.getObject("order_id", UUID.class)),
        claim == null ? null : new CaseId(claim),
        row.getObject("id", UUID.class),
        "guarantee.follow-up-recovery",
        row.getTimestamp("looks_at").toInstant());
  }
}
