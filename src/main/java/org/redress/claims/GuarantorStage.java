package org.redress.claims;

import java.time.Instant;
import java.util.Set;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.guarantee.Escalations;
import org.redress.policy.ClaimRuling.Position;
import org.redress.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Follows a claim while it lies with a guarantor: reminders, its silence, and what ends it early.
 */
@Component
class GuarantorStage {

  private final Escalations escalations;
  private final Weighing weighing;
  private final Consequences consequences;
  private final Reviews reviews;

  GuarantorStage(
      Escalations escalations, Weighing weighing, Consequences consequences, Reviews reviews) {
    this.escalations = escalations;
    this.weighing = weighing;
    this.consequences = consequences;
    this.reviews = reviews;
  }

  void handOver(ClaimFile file, Instant now) {
    if (file.claim().withGuarantor()) {
      escalations.handOver(file.marketplace(), file.claim().id(), now);
    }
  }

  void follow(ClaimFile file, Instant now) {
    var claim = file.claim();
    if (claim.hearing().position() == Position.ACCEPTED) {
      weighing.rule(file, now);
    } else if (claim.turn().status() == CaseStatus.ON_HOLD) {
      afterTheBank(file, now);
    } else if (file.evidenceAsked()) {
      afterEvidence(file, now);
    } else {
      watchClock(file, now);
    }
  }

  private void afterTheBank(ClaimFile file, Instant now) {
    if (file.chargebackLost() && weighing.nothingLeft(file)) {
      consequences.close(file, Outcome.SETTLED_ELSEWHERE, DecidedBy.PARTIES, Actor.SYSTEM, now);
    } else {
      goOn(file, now);
    }
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
