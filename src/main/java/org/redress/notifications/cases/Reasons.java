package org.redress.notifications.cases;

import java.util.Optional;
import org.redress.claims.CaseDecision;
import org.redress.claims.CaseDecisions;
import org.redress.claims.ClaimRecords;
import org.redress.claims.DecidedBy;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** Finds out why a case was decided as it just was. */
@Component
class Reasons {

  private static final String RULING = "ClaimRuling";

  private final CaseDecisions decisions;
  private final ClaimRecords claims;

  Reasons(CaseDecisions decisions, ClaimRecords claims) {
    this.decisions = decisions;
    this.claims = claims;
  }

  Optional<Why> of(MarketplaceId marketplace, CaseId ofCase, DecidedBy who) {
    return switch (who) {
      case AGENT, GUARANTOR -> ofPerson(marketplace, ofCase, who);
      case POLICY -> ofTable(marketplace, ofCase);
      // an accepted offer, or a claim that the merchant accepted: then a table ruled on that
      case PARTIES ->
          claims
              .settledOn(marketplace, ofCase)
              .<Why>map(offer -> new Why.ByOffer(offer.number()))
              .or(() -> ofTable(marketplace, ofCase));
    };
  }

  /** What the table ruled last. */
  Optional<Why> ofTable(MarketplaceId marketplace, CaseId ofCase) {
    return decisions.of(marketplace, ofCase).reversed().stream()
        .filter(CaseDecision.ByTable.class::isInstance)
        .map(it -> ((CaseDecision.ByTable) it).decision())
        .filter(decision -> decision.table().equals(RULING) && decision.undecided() == null)
        .findFirst()
        .map(Why.ByTable::new);
  }

  private Optional<Why> ofPerson(MarketplaceId marketplace, CaseId ofCase, DecidedBy who) {
    return decisions.of(marketplace, ofCase).reversed().stream()
        .filter(CaseDecision.ByPerson.class::isInstance)
        .map(it -> ((CaseDecision.ByPerson) it).ruling())
        .filter(ruling -> ruling.decidedBy() == who)
        .findFirst()
        .map(Why.ByPerson::new);
  }
}
