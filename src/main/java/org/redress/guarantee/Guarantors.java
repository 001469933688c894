package org.redress.guarantee;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.access.MarketplaceOpened;
import org.redress.access.Marketplaces;
import org.redress.orders.NamedGuarantors;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The guarantors of the marketplaces; which one covers an order is said by a table. */
@Component
public class Guarantors implements NamedGuarantors {

  private final GuarantorRows rows;
  private final AgreeingTerms agreeing;
  private final Marketplaces marketplaces;
  private final Tenancy tenancy;

  Guarantors(
      GuarantorRows rows, AgreeingTerms agreeing, Marketplaces marketplaces, Tenancy tenancy) {
    this.rows = rows;
    this.agreeing = agreeing;
    this.marketplaces = marketplaces;
    this.tenancy = tenancy;
  }

  /** With the terms that it agreed to last; empty where it has agreed to none. */
  public Optional<Guarantor> find(MarketplaceId marketplace, String reference) {
    return tenancy.in(marketplace, () -> rows.find(marketplace, reference));
  }

  /** By reference. */
  public List<Guarantor> all(MarketplaceId marketplace) {
    return tenancy.in(marketplace, () -> rows.all(marketplace));
  }

  /** With the terms that hold for an order placed at this instant. */
  Optional<Guarantor> on(MarketplaceId marketplace, String reference, Instant placedAt) {
    return rows.on(marketplace, reference, placedAt);
  }

  @Override
  public Optional<String> covering(MarketplaceId marketplace, String reference, Instant placedAt) {
    return tenancy.in(
        marketplace,
        () -> {
          var covering = rows.successor(marketplace, reference, placedAt).orElse(reference);
          return rows.find(marketplace, covering).map(Guarantor::reference);
        });
  }

  @EventListener
  void on(MarketplaceOpened opened) {
    var name = marketplaces.get(opened.marketplace()).guarantor();
    agreeing.begin(
        opened.marketplace(),
        new Guarantor(
            Guarantor.DEFAULT,
            name,
            10,
            7,
            List.of("en", "de", "pt"),
            List.of("TRACKING", "PROOF_OF_DELIVERY"),
            Map.of()),
        Actor.OPERATOR);
  }
}
