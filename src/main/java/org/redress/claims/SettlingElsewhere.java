package org.redress.claims;

import java.time.Instant;
import org.redress.orders.CommittingMoney;
import org.redress.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Ends a claim, at whatever stage, for which everything has come back to the customer another way:
 * nothing is left to be decided. A chargeback that is still open has not brought anything back yet.
 */
@Component
class SettlingElsewhere {

  private final CommittingMoney money;
  private final AwaitingBanks banks;
  private final CaseTransitions transitions;

  SettlingElsewhere(CommittingMoney money, AwaitingBanks banks, CaseTransitions transitions) {
    this.money = money;
    this.banks = banks;
    this.transitions = transitions;
  }

  /** Whether that ended it. */
  boolean settle(ClaimFile file, Instant now) {
    var claim = file.claim();
    if (claim.settled()
        || !money.cameBack(file.marketplace(), claim.order(), claim.opened().lines())) {
      return false;
    }
    banks.noLongerAsk(file);
    transitions.close(file, Outcome.SETTLED_ELSEWHERE, DecidedBy.PARTIES, Actor.SYSTEM, now);
    claim.touch(now);
    return true;
  }
}
