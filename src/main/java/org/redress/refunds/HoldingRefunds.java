package org.redress.refunds;

import java.util.List;
import java.util.Optional;
import org.redress.orders.HoldingOrders;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;

/**
 * Takes refunds in hand until the transaction ends: the order first, as everywhere, so that nothing
 * is reported about its money meanwhile.
 */
@Component
class HoldingRefunds {

  private final RefundRows rows;
  private final HoldingOrders orders;

  HoldingRefunds(RefundRows rows, HoldingOrders orders) {
    this.rows = rows;
    this.orders = orders;
  }

  Optional<Refund> hold(MarketplaceId marketplace, RefundId refund) {
    return rows.orderOf(marketplace.value(), refund.value())
        .flatMap(order -> {
          orders.hold(marketplace, new OrderId(order));
          return rows.lock(marketplace.value(), refund.value());
        });
  }

  /** In the order in which they were requested. */
  List<Refund> ofCase(MarketplaceId marketplace, CaseId caseId) {
    rows.orderOfCase(marketplace.value(), caseId.value()).stream()
        .limit(1)
        .forEach(order -> orders.hold(marketplace, new OrderId(order)));
    return rows.lockOfCase(marketplace.value(), caseId.value());
  }
}
