package org.redress.refunds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.refunds.RefundView.State;
import org.redress.shared.CaseId;
import org.redress.shared.DeadlineBook;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Overdue;
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

  @Override
  public List<Overdue> overdue(Instant by, int most) {
    return jdbc.sql(
            """
            select marketplace_id, order_id, case_id, id, state, provider_id,
              coalesce(due_at, sent_at, requested_at) as since
            from refund
            where due_at <= :by
              or trouble is null and (state = 'REQUESTED' and requested_at <= :by
                or state = 'SENT' and provider_id is null and sent_at <= :by)
            order by since limit :most
            """)
        .param("by", Timestamp.from(by))
        .param("most", most)
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
        switch (State.valueOf(row.getString("state"))) {
          case AWAITING_DESTINATION -> "refunds.miss-destination";
          case REQUESTED -> "refunds.send-refund";
          // whoever sends what was sent asks first what became of it, also before it is due
          case SENT ->
              row.getString("provider_id") == null
                  ? "refunds.send-refund"
                  : "refunds.look-up-refund";
          case UNKNOWN, CONFIRMED, REFUSED, BOUNCED, SETTLED_ELSEWHERE, WITHDRAWN ->
              "refunds.look-up-refund";
        },
        row.getTimestamp("since").toInstant());
  }
}
