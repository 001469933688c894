package org.redress.claims;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.guarantee.Escalate;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.Escalation.Ground;
import org.redress.guarantee.Escalations;
import org.redress.shared.Actor;
import org.springframework.stereotype.Component;

/** Brings a claim before the guarantor; without cover a supervisor decides for the marketplace. */
@Component
class Escalating {

  private final Escalations escalations;
  private final Reviews reviews;

  Escalating(Escalations escalations, Reviews reviews) {
    this.escalations = escalations;
    this.reviews = reviews;
  }

  void escalate(ClaimFile file, Ground ground, @Nullable String reason, Actor by, Instant now) {
    var claim = file.claim();
    claim.noteEscalated(now);
    var asked = new Escalate(claim.id(), file.order(), claim.opened().claimed(), ground, reason);
    var opened = escalations.open(file.marketplace(), asked, by, now);
    if (opened.isPresent()) {
      reviews.lift(file);
      await(claim, opened.get());
    } else {
      reviews.open(file, Why.NO_COVER, Set.copyOf(claim.deciders()), now);
    }
  }

  static void await(Claim claim, Escalation escalation) {
    claim.awaitAward(escalation.guarantor(), escalation.times().answerBy(), escalation.looksAt());
  }
}
