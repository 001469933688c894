package org.redress.claims;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.redress.policy.Policies;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** Everything that was decided in a case, oldest first. */
@Component
public class CaseDecisions {

  private final Policies policies;
  private final PersonRulings rulings;
  private final Tenancy tenancy;

  CaseDecisions(Policies policies, PersonRulings rulings, Tenancy tenancy) {
    this.policies = policies;
    this.rulings = rulings;
    this.tenancy = tenancy;
  }

  public List<CaseDecision> of(MarketplaceId marketplace, CaseId claim) {
    return tenancy.in(
        marketplace,
        () ->
            Stream.<CaseDecision>concat(
                    policies.decisionsIn(marketplace, claim).stream()
                        .map(CaseDecision.ByTable::new),
                    rulings.of(marketplace, claim).stream().map(CaseDecision.ByPerson::new))
                .sorted(Comparator.comparing(CaseDecision::at))
                .toList());
  }
}
