package org.redress.orders;

import java.util.Optional;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Takes an order in hand until the caller's transaction ends: no fact is reported about it
 * meanwhile.
 */
@Component
public class HoldingOrders {

  private final Orders orders;
  private final OrderViews views;
  private final Tenancy tenancy;

  HoldingOrders(Orders orders, OrderViews views, Tenancy tenancy) {
    this.orders = orders;
    this.views = views;
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
}
