package org.redress.refunds;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whoever decided about the money of a case or paid it by hand, with the accounts that may have
 * been behind them: they do not give it up as well.
 */
@Component
public class HandsInCases {

  private final ObjectProvider<CaseDeciders> deciders;
  private final HandPaymentRows rows;
  private final Tenancy tenancy;

  HandsInCases(ObjectProvider<CaseDeciders> deciders, HandPaymentRows rows, Tenancy tenancy) {
    this.deciders = deciders;
    this.rows = rows;
    this.tenancy = tenancy;
  }

  public Set<String> of(MarketplaceId marketplace, RefundId refund, @Nullable CaseId caseId) {
    return tenancy.in(
        marketplace,
        () -> {
          var names = new TreeSet<>(rows.paidBy(marketplace, refund, caseId));
          if (caseId != null) {
            deciders.forEach(of -> names.addAll(of.of(marketplace, caseId)));
          }
          return names;
        });
  }
}
