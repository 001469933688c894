package org.redress.claims;

import java.time.Instant;
import java.util.Set;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.claims.ClaimStep.Next;
import org.redress.guarantee.Escalation.Ground;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Brings a claim as far as facts, clock and tables can: what is the same for every kind of case
 * here, the rest by its kind. Whatever is asked twice answers with where the claim stands.
 */
@Component
class RulingOnClaims implements DrivingClaims {

  private final ClaimFiles files;
  private final ProceedingWithCases proceeding;
  private final AwaitingBanks banks;
  private final SettlingElsewhere elsewhere;
  private final CaseTransitions transitions;
  private final Reviews reviews;
  private final WhoDecidedBefore before;
  private final GuarantorStage guarantor;
  private final Escalating escalating;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  RulingOnClaims(
      ClaimFiles files,
      ProceedingWithCases proceeding,
      AwaitingBanks banks,
      SettlingElsewhere elsewhere,
      CaseTransitions transitions,
      Reviews reviews,
      WhoDecidedBefore before,
      GuarantorStage guarantor,
      Escalating escalating,
      BusinessClock clock,
      Tenancy tenancy) {
    this.files = files;
    this.proceeding = proceeding;
    this.banks = banks;
    this.elsewhere = elsewhere;
    this.transitions = transitions;
    this.reviews = reviews;
    this.before = before;
    this.guarantor = guarantor;
    this.escalating = escalating;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  @Override
  public ClaimStep assess(MarketplaceId marketplace, CaseId claim) {
    return current(marketplace, claim);
  }

  @Override
  public ClaimStep rule(MarketplaceId marketplace, CaseId id) {
    return tenancy.in(
        marketplace,
        () -> {
          var file = files.hold(marketplace, id).orElseThrow();
          var now = clock.now();
          go(file, now);
          file.claim().touch(now);
          return file.claim().step();
        });
  }

  @Override
  public ClaimStep handOver(MarketplaceId marketplace, CaseId id) {
    return tenancy.in(
        marketplace,
        () -> {
          var file = files.hold(marketplace, id).orElseThrow();
          guarantor.handOver(file, clock.now());
          return file.claim().step();
        });
  }

  /** Locks nothing: who asks may hold something that a deciding person waits for. */
  @Override
  public ClaimStep current(MarketplaceId marketplace, CaseId id) {
    return tenancy.in(marketplace, () -> files.read(marketplace, id).step());
  }

  /** A claim that was just opened. */
  void assess(ClaimFile file, Instant now) {
    proceeding.proceed(file, Phase.OPENED, now);
  }

  private void go(ClaimFile file, Instant now) {
    var claim = file.claim();
    if (claim.settled() || elsewhere.settle(file, now)) {
      return;
    }
    if (file.chargebackOpen()) {
      banks.hold(file, now);
      return;
    }
    if (file.held()) {
      banks.noLongerAsk(file);
    }
    if (file.heldBeforeTheMerchantAnswered()) {
      proceeding.proceed(file, Phase.BEGUN_ANEW, now);
    } else if (claim.denial().stands()) {
      afterDenial(file, now);
    } else if (claim.turn().next() == Next.REVIEW) {
      duringReview(file, now);
    } else if (claim.withGuarantor()) {
      guarantor.follow(file, now);
    } else if (file.evidenceAsked()) {
      afterEvidence(file, now);
    } else {
      hear(file, now);
    }
  }

  private void afterDenial(ClaimFile file, Instant now) {
    var until = file.claim().denial().appealableUntil();
    if (proceeding.proceed(file, Phase.DENIED, now)) {
      return;
    }
    if (file.held()) {
      transitions.letAppealAgain(file, now);
    } else if (until != null && !now.isBefore(until)) {
      var who = file.claim().ending().decidedBy();
      transitions.close(
          file, Outcome.DENIED, who == null ? DecidedBy.POLICY : who, Actor.SYSTEM, now);
    }
  }

  /**
   * Only what makes the question moot, and too long a wait, takes a claim out of a person's hands.
   */
  private void duringReview(ClaimFile file, Instant now) {
    var claim = file.claim();
    if (!proceeding.proceed(file, Phase.REVIEW, now)
        && !claim.escalated()
        && !now.isBefore(claim.turn().nextUntil())) {
      escalating.escalate(file, Ground.OVERDUE, null, Actor.SYSTEM, now);
    }
  }

  private void afterEvidence(ClaimFile file, Instant now) {
    var deadline = file.claim().turn().deadline();
    if (file.evidenceCame()) {
      reviews.open(file, Why.EVIDENCE_CAME, Set.of(), now);
    } else if (deadline != null && !now.isBefore(deadline.at())) {
      reviews.open(file, Why.EVIDENCE_MISSED, Set.of(), now);
    }
  }

  private void hear(ClaimFile file, Instant now) {
    var claim = file.claim();
    if (claim.denial().appealed()) {
      reviews.open(file, Why.APPEAL, before.of(file.marketplace(), claim), now);
      return;
    }
    if (file.held() && claim.reviews() > 0) {
      // it was in a person's hands, or had been: tables do not take it back
      var again = claim.denial().denials() > 0;
      var notBy = again ? before.of(file.marketplace(), claim) : Set.copyOf(claim.deciders());
      reviews.open(file, again ? Why.APPEAL : Why.RULED_BY_TABLE, notBy, now);
      return;
    }
    proceeding.proceed(file, Phase.HEARING, now);
  }
}
