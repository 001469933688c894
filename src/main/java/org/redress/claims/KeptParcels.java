package org.redress.claims;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.redress.orders.OrderView;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which late parcels customers could keep, with their money back. */
@Component
class KeptParcels {

  private static final Duration LATELY = Duration.ofDays(90);

  private final JdbcClient jdbc;

  KeptParcels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many the customer of the order could keep lately, this order's own not counted. */
  int lately(MarketplaceId marketplace, OrderView order, Instant now) {
    return jdbc.sql(
            """
            select count(*) from parcel_kept
            where marketplace_id = ? and customer = ? and at > ? and order_id <> ?
            """)
        .param(marketplace.value())
        .param(order.contract().customer().reference())
        .param(Timestamp.from(now.minus(LATELY)))
        .param(order.id().value())
        .query(Integer.class)
        .single();
  }

  void note(MarketplaceId marketplace, OrderView order, Instant now) {
    jdbc.sql(
            """
            insert into parcel_kept (marketplace_id, order_id, customer, at)
            values (?, ?, ?, ?) on conflict do nothing
            """)
        .param(marketplace.value())
        .param(order.id().value())
        .param(order.contract().customer().reference())
        .param(Timestamp.from(now))
        .update();
  }
}
