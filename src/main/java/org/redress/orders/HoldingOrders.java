package org.redress.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes an order in hand until the caller's transaction ends: no fact is reported about it
 * meanwhile. Who decides about money holds its payment, before anything else is locked.
 */
@Component
public class HoldingOrders {

  private final Orders orders;
  private final OrderViews views;
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  HoldingOrders(Orders orders, OrderViews views, JdbcClient jdbc, Tenancy tenancy) {
    this.orders = orders;
    this.views = views;
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public Optional<OrderView> hold(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(
        marketplace,
        () ->
            orders
                .lock(marketplace.value(), order.value())
                .map(held -> views.of(marketplace, held)));
  }

  /** With every other order of the same payment, in the order of their ids. */
  public Optional<OrderView> holdPayment(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(
        marketplace,
        () -> {
          ofSamePayment(marketplace, order).forEach(id -> orders.lock(marketplace.value(), id));
          return orders.all(marketplace.value(), List.of(order.value())).stream()
              .findFirst()
              .map(held -> views.of(marketplace, held));
        });
  }

  private List<UUID> ofSamePayment(MarketplaceId marketplace, OrderId order) {
    return jdbc.sql(
            """
            select other.id from orders held join orders other
              on other.marketplace_id = held.marketplace_id
              and other.contract -> 'payment' ->> 'reference' = held.contract -> 'payment' ->> 'reference'
            where held.marketplace_id = ? and held.id = ? order by other.id
            """)
        .param(marketplace.value())
        .param(order.value())
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }
}
