package org.redress.claims;

import java.time.Instant;
import java.util.Set;
import org.redress.claims.ClaimEvents.MerchantSilent;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.claims.ClaimStep.Next;
import org.redress.guarantee.Escalation.Ground;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.ParcelState;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings a claim as far as facts, clock and tables can; where they cannot, a person decides.
 * Whatever is asked twice answers with where the claim stands.
 */
@Component
class RulingOnClaims implements DrivingClaims {

  private final ClaimFiles files;
  private final Weighing weighing;
  private final AwaitingBanks banks;
  private final SettlingElsewhere elsewhere;
  private final Consequences consequences;
  private final Reviews reviews;
  private final WhoDecidedBefore before;
  private final GuarantorStage guarantor;
  private final Escalating escalating;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  RulingOnClaims(
      ClaimFiles files,
      Weighing weighing,
      AwaitingBanks banks,
      SettlingElsewhere elsewhere,
      Consequences consequences,
      Reviews reviews,
      WhoDecidedBefore before,
      GuarantorStage guarantor,
      Escalating escalating,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.files = files;
    this.weighing = weighing;
    this.banks = banks;
    this.elsewhere = elsewhere;
    this.consequences = consequences;
    this.reviews = reviews;
    this.before = before;
    this.guarantor = guarantor;
    this.escalating = escalating;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
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

  /**
   * A claim that was just opened: a person where the table wants one, else the merchant is asked.
   */
  void assess(ClaimFile file, Instant now) {
    var claim = file.claim();
    var delivered = file.facts().delivered();
    if (delivered != null) {
      // the claim itself is the customer's word against the record
      claim.hear(claim.hearing().delivery(delivered.id(), false));
    }
    if (file.chargebackOpen()) {
      banks.hold(file, now);
    } else {
      begin(file, now);
    }
  }

  private void begin(ClaimFile file, Instant now) {
    if (file.claim().opened().person()) {
      reviews.open(file, Why.RULED_BY_TABLE, Set.of(), now);
    } else {
      weighing.askMerchant(file, now);
    }
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
      askMerchantAnew(file, now);
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

  private void askMerchantAnew(ClaimFile file, Instant now) {
    begin(file, now);
    if (file.claim().turn().next() == Next.ASK_MERCHANT) {
      delivery(file, now);
    }
  }

  private void afterDenial(ClaimFile file, Instant now) {
    var until = file.claim().denial().appealableUntil();
    if (file.denialShaken()) {
      reviews.open(file, Why.CONTRADICTED, Set.copyOf(file.claim().deciders()), now);
    } else if (file.held()) {
      consequences.letAppealAgain(file, now);
    } else if (until != null && !now.isBefore(until)) {
      var who = file.claim().ending().decidedBy();
      consequences.close(
          file, Outcome.DENIED, who == null ? DecidedBy.POLICY : who, Actor.SYSTEM, now);
    }
  }

  /**
   * Only what makes the question moot, and too long a wait, takes a claim out of a person's hands.
   */
  private void duringReview(ClaimFile file, Instant now) {
    var claim = file.claim();
    if (file.parcelGone()) {
      weighing.rule(file, now);
    } else if (file.newDelivery()) {
      hear(file, now);
    } else if (!claim.escalated() && !now.isBefore(claim.turn().nextUntil())) {
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
    missMerchant(file, now);
    if (delivery(file, now) || offer(file, now) || extraTime(file, now)) {
      return;
    }
    weighing.rule(file, now);
  }

  private void missMerchant(ClaimFile file, Instant now) {
    var claim = file.claim();
    var by = claim.hearing().merchantBy();
    if (claim.hearing().position() == Position.ASKED && by != null && !now.isBefore(by)) {
      claim.hear(claim.hearing().said(Position.SILENT));
      events.publishEvent(
          new MerchantSilent(file.marketplace(), claim.order(), claim.id(), now, Actor.SYSTEM));
    }
  }

  /** A reported delivery is put to the customer; true while, or after, that settles the claim. */
  private boolean delivery(ClaimFile file, Instant now) {
    var claim = file.claim();
    var delivered = file.facts().delivered();
    if (delivered == null
        || file.parcel() != ParcelState.DELIVERED
        || claim.hearing().position() == Position.ACCEPTED) {
      return false;
    }
    var answer = claim.hearing().deliveryConfirmed();
    var deadline = claim.turn().deadline();
    var asked = deadline != null && deadline.meaning() == CaseDeadline.Meaning.CONFIRM_DELIVERY;
    if (file.newDelivery() || answer == null && !asked) {
      file.openOffer()
          .ifPresent(offer ->
              consequences.endOffer(file, offer, Offer.State.WITHDRAWN, Actor.SYSTEM, now));
      reviews.lift(file);
      consequences.putDelivery(file, delivered, now);
      return true;
    }
    if (answer == null && deadline != null && now.isBefore(deadline.at())) {
      return true;
    }
    if (answer == null || answer) {
      if (answer == null && delivered.occurredAt().isBefore(claim.opened().openedAt())) {
        claim.hear(claim.hearing().contradictedByRecord());
      }
      consequences.close(file, Outcome.DELIVERED, DecidedBy.PARTIES, Actor.SYSTEM, now);
      return true;
    }
    return false;
  }

  private boolean offer(ClaimFile file, Instant now) {
    var offer = file.openOffer().orElse(null);
    if (offer == null) {
      return false;
    }
    var claim = file.claim();
    if (file.parcelGone() || file.contradicted()) {
      consequences.endOffer(file, offer, Offer.State.WITHDRAWN, Actor.SYSTEM, now);
      return false;
    }
    if (now.isBefore(offer.answerBy())) {
      consequences.awaitAnswer(file, offer);
      return true;
    }
    consequences.endOffer(file, offer, Offer.State.LAPSED, Actor.SYSTEM, now);
    if (offer.remedy() != Offer.Remedy.WAIT) {
      claim.hear(claim.hearing().said(Position.CONTESTED));
    }
    return false;
  }

  private boolean extraTime(ClaimFile file, Instant now) {
    var claim = file.claim();
    var until = claim.hearing().waitUntil();
    if (until == null || file.parcelGone()) {
      return false;
    }
    if (file.waitDeclined()) {
      claim.hear(claim.hearing().waitOver());
      reviews.open(file, Why.WAIT_DECLINED, Set.of(), now);
      return true;
    }
    // what is recorded as delivered, and is not there, is on its way no longer
    if (file.parcel() != ParcelState.DELIVERED && !file.contradicted() && now.isBefore(until)) {
      consequences.waitForDelivery(file, until);
      return true;
    }
    claim.hear(claim.hearing().waitOver());
    return false;
  }
}
