package org.redress.orders;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.redress.orders.HoldingGuarantees.What;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which guarantee. */
@Component
class GuaranteeHolds {

  private final JdbcClient jdbc;

  GuaranteeHolds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(MarketplaceId marketplace, OrderId order, String holder, What what, Instant at) {
    jdbc.sql(
            """
            insert into guarantee_hold (marketplace_id, order_id, holder, what, held_at)
            values (?, ?, ?, ?, ?) on conflict do nothing\
            """)
        .params(marketplace.value(), order.value(), holder, what.name(), Timestamp.from(at))
        .update();
  }

  /** What was held; empty where nothing was. */
  Optional<What> remove(MarketplaceId marketplace, OrderId order, String holder) {
    return jdbc.sql(
            """
            delete from guarantee_hold where marketplace_id = ? and order_id = ? and holder = ?
            returning what\
            """)
        .params(marketplace.value(), order.value(), holder)
        .query((row, n) -> What.valueOf(row.getString("what")))
        .optional();
  }

  /** Whether the guarantee's end waits for somebody. */
  boolean any(MarketplaceId marketplace, OrderId order) {
    return jdbc.sql(
            """
            select exists (select 1 from guarantee_hold
              where marketplace_id = ? and order_id = ? and what = 'GUARANTEE')\
            """)
        .params(marketplace.value(), order.value())
        .query(Boolean.class)
        .single();
  }
}
