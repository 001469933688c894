package org.redress.claims;

import org.jspecify.annotations.Nullable;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.policy.Decision;
import org.redress.policy.Policies;
import org.redress.policy.SecondPersons;
import org.springframework.stereotype.Component;

/**
 * How far a person's ruling goes from what the tables propose, and whether one person may do so
 * alone. What is at stake are all claims on the order together, so that nothing is gained by
 * slices.
 */
@Component
class Departures {

  private final Policies policies;
  private final SecondPersons limits;
  private final Claims claims;

  Departures(Policies policies, SecondPersons limits, Claims claims) {
    this.policies = policies;
    this.limits = limits;
    this.claims = claims;
  }

  boolean needSecond(ClaimFile file, ReviewRuling ruling) {
    if (ruling.ruling() == Ruling.ESCALATE) {
      return false;
    }
    var proposed = proposed(file);
    var unproposed = proposed == null || proposed.ruling().equals("REVIEW");
    var departs = proposed != null && !unproposed && departs(ruling, proposed);
    if (!departs && !(unproposed && ruling.pays())) {
      return false;
    }
    var stake =
        claims.ofOrder(file.marketplace().value(), file.claim().order().value()).stream()
            .mapToLong(claim -> claim.opened().claimed())
            .sum();
    return limits
        .of(file.marketplace(), file.claim().opened().currency())
        .map(limit -> stake > (departs ? limit.rulingLimit() : limit.unproposedLimit()))
        .orElse(true);
  }

  /** What the table said last about it; {@code borneBy} is null where it named nobody. */
  record Proposed(String ruling, @Nullable String borneBy) {}

  @Nullable Proposed proposed(ClaimFile file) {
    return policies.decisionsIn(file.marketplace(), file.claim().id()).stream()
        .filter(decision -> decision.table().equals("ClaimRuling"))
        .map(Decision::outputs)
        .filter(outputs -> outputs.get("ruling") instanceof String)
        .map(outputs ->
            new Proposed(
                String.valueOf(outputs.get("ruling")),
                outputs.get("borneBy") instanceof String bearer ? bearer : null))
        .reduce((first, second) -> second)
        .orElse(null);
  }

  /** More or less for the customer than the table would give, or at another one's cost. */
  private static boolean departs(ReviewRuling ruling, Proposed proposed) {
    var refunds = proposed.ruling().equals("REFUND");
    return switch (ruling.ruling()) {
      case REFUND -> !refunds || !ruling.borneBy().name().equals(proposed.borneBy());
      case PARTIAL_REFUND -> true;
      case DENY -> refunds;
      case ESCALATE -> false;
    };
  }
}
