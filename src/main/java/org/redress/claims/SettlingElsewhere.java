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
  private final Consequences consequences;

  SettlingElsewhere(CommittingMoney money, AwaitingBanks banks, Consequences consequences) {
    this.money = money;
    this.banks = banks;
    this.consequences = consequences;
  }

  /** Whether that ended it. */
  boolean settle(ClaimFile file, Instant now) {
    var claim = file.claim();
    if (claim.settled()
        || !money.cameBack(file.marketplace(), claim.order(), claim.opened().lines())) {
      return false;
    }
    banks.noLongerAsk(file);
    consequences.close(file, Outcome.SETTLED_ELSEWHERE, DecidedBy.PARTIES, Actor.SYSTEM, now);
    claim.touch(now);
    return true;
  }
}
