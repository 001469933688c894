package org.redress.claims;

import java.util.Optional;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.Escalations;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** Says what would follow from a guarantor's award, and what is wrong with it; changes nothing. */
@Component
public class ForeseeingAwards {

  private final ClaimFiles files;
  private final Escalations escalations;
  private final EscalatingClaims escalating;
  private final Tenancy tenancy;

  ForeseeingAwards(
      ClaimFiles files, Escalations escalations, EscalatingClaims escalating, Tenancy tenancy) {
    this.files = files;
    this.escalations = escalations;
    this.escalating = escalating;
    this.tenancy = tenancy;
  }

  /** Empty where the case did not come before this guarantor. */
  public Optional<AwardPreview> preview(
      MarketplaceId marketplace, CaseId id, String guarantor, ReviewRuling award) {
    return tenancy.in(
        marketplace,
        () ->
            escalations
                .find(marketplace, id)
                .filter(escalation -> escalation.guarantor().equals(guarantor))
                .flatMap(escalation ->
                    files.hold(marketplace, id).map(file -> preview(file, escalation, award))));
  }

  private AwardPreview preview(ClaimFile file, Escalation escalation, ReviewRuling award) {
    var amount = escalating.amount(file, award, escalation);
    return new AwardPreview(
        amount,
        escalation.currency(),
        RulingWords.award(award.worth(amount, file.claim().opened().claimed())),
        escalating.problems(file, escalation, award));
  }
}
