package org.redress.guarantee;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.refunds.AloneUpTo;
import org.redress.refunds.HandsInCases;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.tasks.Proposal;
import org.redress.tasks.ProposalKind;
import org.redress.tasks.Proposals;
import org.redress.tasks.Propose;
import org.redress.tasks.ProposedActs;
import org.springframework.stereotype.Component;

/** Gives up what is outstanding of a recovery; above the limit two persons do. */
@Component
class WritingOff implements ProposedActs {

  private final RecoveryRows rows;
  private final KeepingRecoveries keeping;
  private final HandsInCases hands;
  private final Proposals proposals;
  private final AloneUpTo alone;
  private final BusinessClock clock;

  WritingOff(
      RecoveryRows rows,
      KeepingRecoveries keeping,
      HandsInCases hands,
      Proposals proposals,
      AloneUpTo alone,
      BusinessClock clock) {
    this.rows = rows;
    this.keeping = keeping;
    this.hands = hands;
    this.proposals = proposals;
    this.alone = alone;
    this.clock = clock;
  }

  /** Of a recovery that is not over, in its caller's hand. */
  RecoveryAnswer writeOff(MarketplaceId marketplace, Recovery recovery, String reason, Actor by) {
    var notBy = notBy(marketplace, recovery);
    if (proposals.isOneOf(marketplace, by, notBy)) {
      return new RecoveryAnswer.Barred(recovery);
    }
    if (proposals.open(marketplace, subject(recovery.id())).isPresent()) {
      return new RecoveryAnswer.NotNow(recovery, "It waits for a second person already.");
    }
    var claimed = recovery.claimed();
    var act =
        new Propose(
            ProposalKind.WRITTEN_OFF,
            subject(recovery.id()),
            claimed.order(),
            claimed.caseId(),
            claimed.debtor() + ":" + claimed.debtorName(),
            recovery.outstanding(),
            claimed.currency(),
            Map.of("reason", reason, "recovery", recovery.id().toString()),
            recovery.mark(),
            notBy);
    var limit = alone.ruling(marketplace, claimed.currency());
    return proposals.keep(marketplace, act, limit, 0, by).waits()
        ? new RecoveryAnswer.Proposed(recovery)
        : new RecoveryAnswer.Done(keeping.writeOff(marketplace, recovery, reason, by, clock.now()));
  }

  Set<String> notBy(MarketplaceId marketplace, Recovery recovery) {
    var claimed = recovery.claimed();
    return hands.of(marketplace, claimed.refund(), claimed.caseId());
  }

  static String subject(RecoveryId recovery) {
    return "recovery:" + recovery;
  }

  @Override
  public boolean does(ProposalKind kind) {
    return kind == ProposalKind.WRITTEN_OFF;
  }

  @Override
  public Optional<Now> hold(MarketplaceId marketplace, Proposal proposal) {
    return rows.lock(marketplace, recoveryOf(proposal))
        .filter(recovery -> !recovery.over())
        .map(recovery -> new Now(recovery.mark(), notBy(marketplace, recovery)));
  }

  @Override
  public void act(MarketplaceId marketplace, Proposal confirmed, Actor by) {
    var recovery = rows.lock(marketplace, recoveryOf(confirmed)).orElseThrow();
    keeping.writeOff(marketplace, recovery, confirmed.term("reason"), by, clock.now());
  }

  private static RecoveryId recoveryOf(Proposal proposal) {
    return new RecoveryId(UUID.fromString(proposal.term("recovery")));
  }
}
