package org.redress.guarantee;

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

/** The guarantor is given the file at once; when it answers stands in the book of the claims. */
@Component
class EscalationDeadlineBook implements DeadlineBook {

  private final JdbcClient jdbc;

  EscalationDeadlineBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long dueAt(Instant now) {
    return jdbc.sql(
            "select count(*) from escalation where state = 'OPEN' and handed_over_at is null and opened_at <= ?")
        .param(Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Instant> nextAfter(Instant now) {
    return Optional.empty();
  }

  @Override
  public List<Overdue> overdue(Instant by, int most) {
    return jdbc.sql(
            """
            select marketplace_id, order_id, claim_id, opened_at from escalation
            where state = 'OPEN' and handed_over_at is null and opened_at <= ?
            order by opened_at limit ?
            """)
        .params(Timestamp.from(by), most)
        .query((row, n) -> {
          var claim = row.getObject("claim_id", UUID.class);
          return new Overdue(
              new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
              new OrderId(row.getObject("order_id", UUID.class)),
              new CaseId(claim),
              claim,
              "guarantee.hand-over-file",
              row.getTimestamp("opened_at").toInstant());
        })
        .list();
  }
}
