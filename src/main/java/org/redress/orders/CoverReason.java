package org.redress.orders;

/** Why an order is covered by the guarantor, or not. */
public enum CoverReason {
  COVERED,
  /** Covered up to the limit per order, which is below what was ordered. */
  COVERED_UP_TO_LIMIT,
  REFUSED_BY_POLICY,
  /** The table has no answer, e.g. no row for the currency. */
  POLICY_UNDECIDED,
  /** The merchant's running orders use up what may be covered at the same time. */
  EXPOSURE_EXHAUSTED,
  /** The table names a guarantor that has agreed to no terms. */
  NO_GUARANTOR,
  /** An import brought the order after its guarantee was over. */
  OVER_BEFORE_IMPORT
}
