package org.redress.refunds;

import java.util.EnumSet;
import java.util.List;
import org.redress.orders.Basis;
import org.redress.orders.OrderEvents.OrderCancelled;
import org.redress.orders.OrderEvents.OrderCancelled.Ground;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives everything back that was paid for an order whose customer did not want to wait any longer.
 * One that was merely reported as cancelled may have been paid back already: nothing is paid for
 * it.
 */
@Component
class RefundingCancelledOrders {

  private final RequestingRefunds requesting;

  RefundingCancelledOrders(RequestingRefunds requesting) {
    this.requesting = requesting;
  }

  @EventListener
  void refund(OrderCancelled cancelled) {
    if (cancelled.ground() == Ground.REPORTED) {
      return;
    }
    requesting.request(
        cancelled.marketplace(),
        new RequestRefund(
            "cancelled:" + cancelled.order(),
            cancelled.order(),
            null,
            EnumSet.allOf(Basis.class),
            List.of(),
            null,
            Purse.MERCHANT,
            Purse.MERCHANT),
        cancelled.by());
  }
}
