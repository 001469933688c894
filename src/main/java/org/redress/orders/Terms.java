package org.redress.orders;

import jakarta.persistence.Embeddable;
import org.redress.policy.ContractTerms;

/**
 * What the pinned edition said at registration, in calendar days; 0 days of window and guarantee
 * where it had no answer.
 */
@Embeddable
record Terms(
    int claimOpensAfterDays, int claimWindowDays, int guaranteeDays, int trackingStillDays) {

  /** No answer of the table: no claim window, no guarantee, no expectation of tracking. */
  static final Terms UNDECIDED = new Terms(0, 0, 0, 0);

  static Terms of(ContractTerms terms) {
    return new Terms(
        terms.claimOpensAfterDays(),
        terms.claimWindowDays(),
        terms.guaranteeDays(),
        terms.trackingStillDays());
  }
}
