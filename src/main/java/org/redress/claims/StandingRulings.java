package org.redress.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimView.StandingRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.refunds.RefundView;

/** Which ruling holds in a claim: a denial until it is appealed against, else what is paid. */
final class StandingRulings {

  private StandingRulings() {}

  static @Nullable StandingRuling of(Claim claim, List<RefundView> refunds) {
    var ending = claim.ending();
    var denial = claim.denial();
    if (ending.refundId() != null) {
      // one refund for each payment of the order
      var amount = refunds.stream().mapToLong(RefundView::amount).sum();
      return refunds.stream()
          .filter(refund -> refund.id().value().equals(ending.refundId()))
          .findFirst()
          .map(refund ->
              new StandingRuling(
                  amount < claim.opened().claimed() ? Ruling.PARTIAL_REFUND : Ruling.REFUND,
                  ending.decidedBy(),
                  refund.requestedAt(),
                  amount))
          .orElse(null);
    }
    if (!denial.stands() && ending.outcome() != Outcome.DENIED) {
      return null;
    }
    // a denial that is final here closes the claim at once
    var at = denial.deniedAt() == null || claim.escalated() ? ending.closedAt() : denial.deniedAt();
    return at == null ? null : new StandingRuling(Ruling.DENY, ending.decidedBy(), at, 0);
  }
}
