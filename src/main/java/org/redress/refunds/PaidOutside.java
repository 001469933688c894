package org.redress.refunds;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.tasks.Proposal;
import org.redress.tasks.ProposalKind;
import org.redress.tasks.Proposals;
import org.redress.tasks.Propose;
import org.springframework.stereotype.Component;

/**
 * Counts together what staff say was paid outside, on refunds or of what was overpaid: slices of
 * the one do not hide behind the other.
 */
@Component
class PaidOutside {

  private final HandPaymentRows rows;
  private final OneHand hands;
  private final Proposals proposals;
  private final AloneUpTo alone;
  private final BusinessClock clock;

  PaidOutside(
      HandPaymentRows rows,
      OneHand hands,
      Proposals proposals,
      AloneUpTo alone,
      BusinessClock clock) {
    this.rows = rows;
    this.hands = hands;
    this.proposals = proposals;
    this.alone = alone;
    this.clock = clock;
  }

  /** Done where one person is enough for it and all that counts with it. */
  Proposal give(MarketplaceId marketplace, Propose act, Actor by) {
    rows.lock(marketplace);
    var limit = alone.byHand(marketplace, act.currency());
    var counted =
        new HandPaymentRows.Counted(
            marketplace,
            act.currency(),
            act.order().value(),
            null,
            null,
            act.whose(),
            clock.now().minus(Duration.ofDays(limit.windowDays())));
    var besides = rows.summed(counted, hands.of(counted, by));
    return proposals.keep(marketplace, act, limit, besides, by);
  }

  /** What counts together with a payment by hand and is none. */
  long besides(Refund refund, String customer, Actor by) {
    var asked = refund.asked();
    var like =
        new Propose(
            ProposalKind.GIVEN_BACK,
            DecidingOwed.subject(refund.id()),
            asked.order(),
            asked.caseId(),
            customer,
            0,
            asked.currency(),
            Map.of(),
            "",
            Set.of());
    var limit = alone.byHand(refund.marketplace(), asked.currency());
    return proposals.summed(refund.marketplace(), like, limit, by);
  }
}
