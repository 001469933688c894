package org.redress.guarantee;

import java.time.Instant;
import java.util.Optional;
import org.redress.access.Marketplaces;
import org.redress.calendar.BusinessDays;
import org.redress.calendar.Place;
import org.redress.orders.OrderView;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** Says what of an order's cover is not yet taken; changes nothing. */
@Component
public class FindingCover {

  private final EscalationRows rows;
  private final Guarantors guarantors;
  private final BusinessDays days;
  private final Marketplaces marketplaces;
  private final Tenancy tenancy;

  FindingCover(
      EscalationRows rows,
      Guarantors guarantors,
      BusinessDays days,
      Marketplaces marketplaces,
      Tenancy tenancy) {
    this.rows = rows;
    this.guarantors = guarantors;
    this.days = days;
    this.marketplaces = marketplaces;
    this.tenancy = tenancy;
  }

  /**
   * For a claim of {@code claimed} minor units that comes before the guarantor now; empty where the
   * order has no cover, or none that is not taken.
   */
  public Optional<CoverLeft> of(
      MarketplaceId marketplace, OrderView order, long claimed, Instant now) {
    var reference = order.guarantee().guarantor();
    return reference == null
        ? Optional.empty()
        : tenancy.in(
            marketplace,
            () ->
                guarantors
                    .on(marketplace, reference, order.contract().placedAt())
                    .map(guarantor -> left(marketplace, order, claimed, guarantor, now))
                    .filter(left -> left.reserved() > 0));
  }

  private CoverLeft left(
      MarketplaceId marketplace, OrderView order, long claimed, Guarantor guarantor, Instant now) {
    var cover = guarantor.atMost(order.contract().currency(), order.guarantee().limit());
    var home = marketplaces.get(marketplace);
    var place = new Place(home.timeZone(), home.country(), null);
    return new CoverLeft(
        guarantor.reference(),
        guarantor.name(),
        guarantor.answerDays(),
        days.endOf(now, guarantor.reminderDays(), place),
        days.endOf(now, guarantor.answerDays(), place),
        Math.min(claimed, cover - rows.taken(marketplace, order.id())));
  }
}
