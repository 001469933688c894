package org.redress.claims;

import java.util.List;
import java.util.Optional;
import org.redress.access.Marketplaces;
import org.redress.evidence.EvidenceItems;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.HoldingOrders;
import org.redress.orders.OrderView;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;

/** Takes claims in hand: the order first, then the claim, always in this order. */
@Component
class ClaimFiles {

  private final Claims claims;
  private final HoldingOrders orders;
  private final EvidenceItems evidence;
  private final Offers offers;
  private final Marketplaces marketplaces;
  private final BusinessClock clock;

  ClaimFiles(
      Claims claims,
      HoldingOrders orders,
      EvidenceItems evidence,
      Offers offers,
      Marketplaces marketplaces,
      BusinessClock clock) {
    this.claims = claims;
    this.orders = orders;
    this.evidence = evidence;
    this.offers = offers;
    this.marketplaces = marketplaces;
    this.clock = clock;
  }

  Optional<ClaimFile> hold(MarketplaceId marketplace, CaseId claim) {
    return orderOf(marketplace, claim)
        .flatMap(order -> orders.hold(marketplace, order))
        .flatMap(order -> lock(marketplace, order, claim));
  }

  /** Without taking it in hand. */
  Claim read(MarketplaceId marketplace, CaseId claim) {
    return claims.all(marketplace.value(), List.of(claim.value())).getFirst();
  }

  private Optional<ClaimFile> lock(MarketplaceId marketplace, OrderView order, CaseId claim) {
    return claims
        .lock(marketplace.value(), claim.value())
        .map(locked -> of(marketplace, order, locked));
  }

  ClaimFile of(MarketplaceId marketplace, OrderView order, Claim claim) {
    var zone = marketplaces.get(marketplace).timeZone();
    return new ClaimFile(
        marketplace,
        claim,
        order,
        DeliveryFacts.of(
            order, ClaimLines.references(claim.opened().lines()), claim.opened().openedAt()),
        evidence.of(marketplace, claim.id()),
        offers.of(marketplace.value(), List.of(claim.uuid())).getOrDefault(claim.uuid(), List.of()),
        zone,
        clock.now().atZone(zone).toLocalDate());
  }

  private Optional<OrderId> orderOf(MarketplaceId marketplace, CaseId claim) {
    return claims.orderOf(marketplace.value(), claim.value()).map(OrderId::new);
  }
}
