package org.redress.refunds;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    return ofCases(marketplace, List.of(caseId)).getOrDefault(caseId, List.of());
  }

  /** Read at once; a case without refunds is missing. */
  public Map<CaseId, List<RefundView>> ofCases(
      MarketplaceId marketplace, Collection<CaseId> cases) {
    if (cases.isEmpty()) {
      return Map.of();
    }
    var ids = cases.stream().map(CaseId::value).toList();
    return tenancy.in(
        marketplace,
        () ->
            rows.ofCases(marketplace.value(), ids).stream()
                .map(views::of)
                .collect(groupingBy(refund -> Objects.requireNonNull(refund.caseId()))));
  }

  /** Nothing moves of the refunds of a case until the caller's transaction ends. */
  public void hold(MarketplaceId marketplace, CaseId caseId) {
    tenancy.run(marketplace, () -> rows.lockOfCase(marketplace.value(), caseId.value()));
  }

  /**
   * Another one is liable for all refunds of a case from now on, whether they were paid already or
   * not; what was posted of them is for the caller to change.
   *
   * @return these refunds, locked
   */
  public List<RefundId> letBear(MarketplaceId marketplace, CaseId caseId, Purse bears) {
    return tenancy.in(
        marketplace,
        () ->
            rows.lockOfCase(marketplace.value(), caseId.value()).stream()
                .map(refund -> {
                  refund.letBear(bears);
                  return refund.id();
                })
                .toList());
  }

  public List<RefundView> ofOrder(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(
        marketplace,
        () -> rows.ofOrder(marketplace.value(), order.value()).stream().map(views::of).toList());
  }
}
