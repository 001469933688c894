package org.redress.orders;

import java.time.Instant;
import java.util.Optional;
import org.redress.policy.Answer;
import org.redress.policy.GuarantorCover;
import org.redress.policy.Policies;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Grants the guarantor's cover to an order, within what may be covered of its merchant at the same
 * time. Needs the merchant's row locked: the exposure counts all its covered orders whose guarantee
 * still runs, or for which the guarantor still waits for its money.
 */
@Component
class GrantingCover {

  private final Policies policies;
  private final Orders orders;
  private final ObjectProvider<NamedGuarantors> guarantors;

  GrantingCover(Policies policies, Orders orders, ObjectProvider<NamedGuarantors> guarantors) {
    this.policies = policies;
    this.orders = orders;
    this.guarantors = guarantors;
  }

  Cover grant(
      MarketplaceId marketplace,
      OrderId order,
      int edition,
      Contract contract,
      Merchant merchant,
      Instant now) {
    var total = contract.amounts().total();
    var asked =
        new GuarantorCover.Asked(
            contract.currency(),
            total,
            merchant.coverLevel() == null ? "STANDARD" : merchant.coverLevel(),
            merchant.status().name(),
            contract.payment().method().name());
    return switch (policies.ask(marketplace, order, edition, asked)) {
      case Answer.Undecided<GuarantorCover> undecided -> Cover.none(CoverReason.POLICY_UNDECIDED);
      case Answer.Decided<GuarantorCover>(var decision, var cover) when !cover.covered() ->
          Cover.none(CoverReason.REFUSED_BY_POLICY);
      case Answer.Decided<GuarantorCover>(var decision, var cover) -> {
        var limit = Math.min(total, cover.limitPerOrder());
        var exposure =
            orders.exposure(marketplace.value(), merchant.reference(), contract.currency(), now);
        yield exposure + limit > cover.exposureLimit()
            ? Cover.none(CoverReason.EXPOSURE_EXHAUSTED)
            : covering(marketplace, cover.guarantor(), contract.placedAt())
                .map(guarantor -> Cover.upTo(limit, total, guarantor))
                .orElseGet(() -> Cover.none(CoverReason.NO_GUARANTOR));
      }
    };
  }

  private Optional<String> covering(MarketplaceId marketplace, String named, Instant placedAt) {
    var known = guarantors.getIfAvailable();
    return known == null ? Optional.of(named) : known.covering(marketplace, named, placedAt);
  }
}
