package org.redress.claims;

import java.time.Instant;
import org.redress.policy.Decision;

/** One decision in a case, by a table or by a person. */
public sealed interface CaseDecision {

  Instant at();

  record ByTable(Decision decision) implements CaseDecision {

    @Override
    public Instant at() {
      return decision.at();
    }
  }

  record ByPerson(PersonRuling ruling) implements CaseDecision {

    @Override
    public Instant at() {
      return ruling.at();
    }
  }
}
