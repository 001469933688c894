package org.redress.claims;

import java.util.Set;
import java.util.stream.Collectors;
import org.redress.claims.ClaimEvents.ClaimClosed;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.refunds.OpenDisputes;
import org.redress.refunds.RefundingCancelledOrders;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A claim decides about the money of its lines, also where they are cancelled meanwhile: so nothing
 * is paid twice. Where it ends without a decision, the cancellation's money goes back after all.
 */
@Component
class ClaimedLines implements OpenDisputes {

  private final Claims claims;
  private final ObjectProvider<RefundingCancelledOrders> cancelled;

  ClaimedLines(Claims claims, ObjectProvider<RefundingCancelledOrders> cancelled) {
    this.claims = claims;
    this.cancelled = cancelled;
  }

  @Override
  public Set<String> linesOf(MarketplaceId marketplace, OrderId order) {
    return claims.ofOrder(marketplace.value(), order.value()).stream()
        .filter(claim -> !claim.closed())
        .flatMap(claim -> claim.opened().lines().stream())
        .map(Quantity::reference)
        .collect(Collectors.toUnmodifiableSet());
  }

  @EventListener
  void on(ClaimClosed event) {
    if (event.outcome() == Outcome.WITHDRAWN || event.outcome() == Outcome.EXPIRED) {
      cancelled
          .getObject()
          .goBackAgain(event.marketplace(), event.order(), event.caseId().toString(), Actor.SYSTEM);
    }
  }
}
