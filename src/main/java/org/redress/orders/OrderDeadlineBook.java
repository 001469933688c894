package org.redress.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.orders.OrderDeadline.Meaning;
import org.redress.shared.DeadlineBook;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Overdue;
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

  @Override
  public List<Overdue> overdue(Instant by, int most) {
    return jdbc.sql(
            """
            select marketplace_id, order_id, meaning, fire_at from order_deadline
            where state = 'OPEN' and fire_at <= ? order by fire_at limit ?
            """)
        .params(Timestamp.from(by), most)
        .query((row, n) -> overdue(row))
        .list();
  }

  private static Overdue overdue(ResultSet row) throws SQLException {
    var order = row.getObject("order_id", UUID.class);
    return new Overdue(
        new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
        new OrderId(order),
        null,
        order,
        switch (Meaning.valueOf(row.getString("meaning"))) {
          case SHIP_BY, TRACKING_MOVES, TELL_DELAY -> "orders.give-delay-notice";
          case ANSWER_DELAY -> "orders.act-on-silence";
          case DELIVER_BY -> "orders.tell-broken-promise";
          case GUARANTEE_ENDS -> "orders.end-guarantee";
        },
        row.getTimestamp("fire_at").toInstant());
  }
}
