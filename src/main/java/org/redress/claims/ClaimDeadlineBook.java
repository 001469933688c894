package org.redress.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.claims.ClaimStep.Next;
import org.redress.shared.CaseId;
import org.redress.shared.DeadlineBook;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Overdue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the processes of all claims of all marketplaces look at them again; what is being weighed is
 * due at once.
 */
@Component
class ClaimDeadlineBook implements DeadlineBook {

  private final JdbcClient jdbc;

  ClaimDeadlineBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long dueAt(Instant now) {
    return jdbc.sql(
            """
            select count(*) from claim where next in ('ASK_MERCHANT', 'WAIT', 'GUARANTOR', 'REVIEW')
              and (next_until <= ? or status = 'UNDER_REVIEW' and next <> 'REVIEW')\
            """)
        .param(Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Instant> nextAfter(Instant now) {
    return jdbc.sql(
            """
            select next_until from claim
            where next in ('ASK_MERCHANT', 'WAIT', 'GUARANTOR', 'REVIEW') and next_until > ?
            order by next_until limit 1
            """)
        .param(Timestamp.from(now))
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  @Override
  public List<Overdue> overdue(Instant by, int most) {
    return jdbc.sql(
            """
            select marketplace_id, order_id, id, next, next_until as since from claim
            where next in ('ASK_MERCHANT', 'WAIT', 'GUARANTOR', 'REVIEW') and next_until <= :by
            union all
            select marketplace_id, order_id, id, next, opened_at from claim
            where status = 'UNDER_REVIEW' and next in ('ASK_MERCHANT', 'WAIT', 'GUARANTOR')
              and updated_at <= :by and next_until > :by
            order by since limit :most
            """)
        .param("by", Timestamp.from(by))
        .param("most", most)
        .query((row, n) -> overdue(row))
        .list();
  }

  private static Overdue overdue(ResultSet row) throws SQLException {
    var claim = row.getObject("id", UUID.class);
    return new Overdue(
        new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
        new OrderId(row.getObject("order_id", UUID.class)),
        new CaseId(claim),
        claim,
        Next.valueOf(row.getString("next")) == Next.GUARANTOR
            ? "guarantee.follow-up-escalation"
            : "claims.rule-on-claim",
        row.getTimestamp("since").toInstant());
  }
}
