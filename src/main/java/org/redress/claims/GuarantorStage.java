package org.redress.claims;

import java.time.Instant;
import java.util.Set;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.guarantee.Escalations;
import org.redress.orders.CommittingMoney;
import org.redress.policy.ClaimRuling.Position;
import org.redress.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Follows a claim while it lies with a guarantor: reminders, its silence, and what ends it early.
 */
@Component
class GuarantorStage {

  private final Escalations escalations;
  private final ProceedingWithCases proceeding;
  private final CaseTransitions transitions;
  private final Reviews reviews;
  private final CommittingMoney money;

  GuarantorStage(
      Escalations escalations,
      ProceedingWithCases proceeding,
      CaseTransitions transitions,
      Reviews reviews,
      CommittingMoney money) {
    this.escalations = escalations;
    this.proceeding = proceeding;
    this.transitions = transitions;
    this.reviews = reviews;
    this.money = money;
  }

  void handOver(ClaimFile file, Instant now) {
    if (file.claim().withGuarantor()) {
      escalations.handOver(file.marketplace(), file.claim().id(), now);
    }
  }

  void follow(ClaimFile file, Instant now) {
    var claim = file.claim();
    if (claim.hearing().position() == Position.ACCEPTED) {
      proceeding.proceed(file, Phase.ACCEPTED, now);
    } else if (claim.turn().status() == CaseStatus.ON_HOLD) {
      afterTheBank(file, now);
    } else if (file.evidenceAsked()) {
      afterEvidence(file, now);
    } else {
      watchClock(file, now);
    }
  }

  private void afterTheBank(ClaimFile file, Instant now) {
    if (file.chargebackLost() && nothingLeft(file)) {
      transitions.close(file, Outcome.SETTLED_ELSEWHERE, DecidedBy.PARTIES, Actor.SYSTEM, now);
    } else {
      goOn(file, now);
    }
  }

  /** Everything that was paid has come back another way. */
  private boolean nothingLeft(ClaimFile file) {
    return money.moneyOf(file.marketplace(), file.order().id()).left() == 0;
  }

  private void afterEvidence(ClaimFile file, Instant now) {
    var deadline = file.claim().turn().deadline();
    if (file.evidenceCame() || deadline == null || !now.isBefore(deadline.at())) {
      goOn(file, now);
    }
  }

  private void goOn(ClaimFile file, Instant now) {
    var claim = file.claim();
    Escalating.await(claim, escalations.resume(file.marketplace(), claim.id(), now));
  }

  private void watchClock(ClaimFile file, Instant now) {
    var claim = file.claim();
    var escalation = escalations.find(file.marketplace(), claim.id()).orElseThrow();
    if (!now.isBefore(escalation.times().answerBy())) {
      escalations.silent(file.marketplace(), claim.id(), now);
      reviews.open(file, Why.NO_AWARD, Set.copyOf(claim.deciders()), now);
      return;
    }
    if (!now.isBefore(escalation.looksAt())) {
      escalations.remind(file.marketplace(), claim.id(), now);
    }
    Escalating.await(claim, escalations.find(file.marketplace(), claim.id()).orElseThrow());
  }
}
