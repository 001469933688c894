package org.redress.claims;

import java.time.Instant;
import java.util.Set;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.guarantee.Escalation.Ground;
import org.redress.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Follows a case that a person decides or has decided, or that was denied: evidence asked for, an
 * appeal and its time, and a decision that takes too long.
 */
@Component
class AwaitingDecisions {

  private final ProceedingWithCases proceeding;
  private final CaseTransitions transitions;
  private final Reviews reviews;
  private final WhoDecidedBefore before;
  private final Escalating escalating;

  AwaitingDecisions(
      ProceedingWithCases proceeding,
      CaseTransitions transitions,
      Reviews reviews,
      WhoDecidedBefore before,
      Escalating escalating) {
    this.proceeding = proceeding;
    this.transitions = transitions;
    this.reviews = reviews;
    this.before = before;
    this.escalating = escalating;
  }

  void afterDenial(ClaimFile file, Instant now) {
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
  void duringReview(ClaimFile file, Instant now) {
    var claim = file.claim();
    if (!proceeding.proceed(file, Phase.REVIEW, now)
        && !claim.escalated()
        && !now.isBefore(claim.turn().nextUntil())) {
      escalating.escalate(file, Ground.OVERDUE, null, Actor.SYSTEM, now);
    }
  }

  void afterEvidence(ClaimFile file, Instant now) {
    var deadline = file.claim().turn().deadline();
    if (file.evidenceCame()) {
      reviews.open(file, Why.EVIDENCE_CAME, Set.of(), now);
    } else if (deadline != null && !now.isBefore(deadline.at())) {
      reviews.open(file, Why.EVIDENCE_MISSED, Set.of(), now);
    }
  }

  /** Whether it goes to a person once more: tables do not take back what one had. */
  boolean takenUpAgain(ClaimFile file, Instant now) {
    var claim = file.claim();
    if (claim.denial().appealed()) {
      reviews.open(file, Why.APPEAL, before.of(file.marketplace(), claim), now);
      return true;
    }
    if (file.held() && claim.reviews() > 0) {
      var again = claim.denial().denials() > 0;
      var notBy = again ? before.of(file.marketplace(), claim) : Set.copyOf(claim.deciders());
      reviews.open(file, again ? Why.APPEAL : Why.RULED_BY_TABLE, notBy, now);
      return true;
    }
    return false;
  }
}
