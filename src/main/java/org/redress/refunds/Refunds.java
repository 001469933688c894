package org.redress.refunds;

import java.util.List;
import java.util.Optional;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** Shows refunds; lists are in the order in which they were requested. */
@Component
public class Refunds {

  private final RefundRows rows;
  private final RefundViews views;
  private final Tenancy tenancy;

  Refunds(RefundRows rows, RefundViews views, Tenancy tenancy) {
    this.rows = rows;
    this.views = views;
    this.tenancy = tenancy;
  }

  public Optional<RefundView> find(MarketplaceId marketplace, RefundId refund) {
    return tenancy.in(
        marketplace, () -> rows.find(marketplace.value(), refund.value()).map(views::of));
  }

  public List<RefundView> ofCase(MarketplaceId marketplace, CaseId caseId) {
    return tenancy.in(
        marketplace,
        () -> rows.ofCase(marketplace.value(), caseId.value()).stream().map(views::of).toList());
  }

  public List<RefundView> ofOrder(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(
        marketplace,
        () -> rows.ofOrder(marketplace.value(), order.value()).stream().map(views::of).toList());
  }
}
