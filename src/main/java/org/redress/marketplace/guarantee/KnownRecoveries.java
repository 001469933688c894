package org.redress.marketplace.guarantee;

import org.redress.access.Caller;
import org.redress.guarantee.Escalations;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.RecoveryId;
import org.redress.marketplace.reading.WrittenId;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.springframework.stereotype.Component;

/**
 * The recoveries that a path may name; any other ends the request. For a guarantor these are those
 * of the money that itself paid, or owes.
 */
@Component
class KnownRecoveries {

  private final Recoveries recoveries;
  private final Escalations escalations;

  KnownRecoveries(Recoveries recoveries, Escalations escalations) {
    this.recoveries = recoveries;
    this.escalations = escalations;
  }

  Recovery get(Caller caller, String id) {
    return WrittenId.parse(id)
        .map(RecoveryId::new)
        .flatMap(known -> recoveries.find(caller.marketplace(), known))
        .filter(recovery -> sees(caller, recovery))
        .orElseThrow(KnownRecoveries::unknown);
  }

  private boolean sees(Caller caller, Recovery recovery) {
    var guarantor = caller.guarantor();
    var caseId = recovery.claimed().caseId();
    if (guarantor == null) {
      return true;
    }
    return recovery.claimed().ofGuarantor()
        && caseId != null
        && escalations
            .find(caller.marketplace(), caseId)
            .filter(escalation -> escalation.guarantor().equals(guarantor))
            .isPresent();
  }

  static Refusal unknown() {
    return new Refusal(Problem.notFound("There is no such recovery."));
  }
}
