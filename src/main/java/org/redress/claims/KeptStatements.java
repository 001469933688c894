package org.redress.claims;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers said before the promised day had passed; the last word about an order holds. */
@Component
class KeptStatements {

  private final JdbcClient jdbc;

  KeptStatements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(MarketplaceId marketplace, OrderId order, KindId kind, String statement, Instant now) {
    jdbc.sql(
            """
            insert into claim_kept_statement (marketplace_id, order_id, kind, statement, kept_at)
            values (?, ?, ?, ?, ?)
            on conflict (marketplace_id, order_id, kind)
              do update set statement = excluded.statement, kept_at = excluded.kept_at
            """)
        .params(marketplace.value(), order.value(), kind.name(), statement, Timestamp.from(now))
        .update();
  }

  boolean kept(MarketplaceId marketplace, OrderId order, KindId kind) {
    return find(marketplace, order, kind).isPresent();
  }

  Optional<String> find(MarketplaceId marketplace, OrderId order, KindId kind) {
    return jdbc.sql(
            "select statement from claim_kept_statement where marketplace_id = ? and order_id = ? and kind = ?")
        .params(marketplace.value(), order.value(), kind.name())
        .query(String.class)
        .optional();
  }
}
