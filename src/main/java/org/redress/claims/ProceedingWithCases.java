package org.redress.claims;

import java.time.Instant;
import org.redress.policy.KnownFacts;
import org.redress.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * Asks the kind of a case what follows, keeps each decision with the facts that it was made on, and
 * has it carried out.
 */
@Component
class ProceedingWithCases {

  private final CaseKinds kinds;
  private final KnownOfCases known;
  private final Policies policies;
  private final CaseTransitions transitions;

  ProceedingWithCases(
      CaseKinds kinds, KnownOfCases known, Policies policies, CaseTransitions transitions) {
    this.kinds = kinds;
    this.known = known;
    this.policies = policies;
    this.transitions = transitions;
  }

  /** Whether the kind had anything to say. */
  boolean proceed(ClaimFile file, Phase phase, Instant now) {
    return proceed(kinds.of(file.claim().opened().kind()), file, phase, now);
  }

  private <F> boolean proceed(CaseKind<F> kind, ClaimFile file, Phase phase, Instant now) {
    var claim = file.claim();
    var facts = kind.facts(known.of(file, phase, now));
    var tables = new RecordedTables(policies, file.marketplace(), claim.opened().edition());
    var steps = kind.proceed(facts, tables, now);
    var stored = new KnownFacts(kind.version(), kind.id().name(), now, facts);
    tables
        .decisions()
        .forEach(decision ->
            policies.keep(file.marketplace(), claim.order(), claim.id(), decision, stored));
    transitions.carryOut(file, steps, now);
    return !steps.isEmpty();
  }
}
