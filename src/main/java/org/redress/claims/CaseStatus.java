package org.redress.claims;

/** Whose turn it is. */
public enum CaseStatus {
  WAITING_MERCHANT,
  WAITING_CUSTOMER,
  WAITING_DELIVERY,
  /** A person decides, or what came in is being weighed. */
  UNDER_REVIEW,
  WAITING_GUARANTOR,
  /** A chargeback is open at the bank; nothing is paid meanwhile. */
  ON_HOLD,
  SETTLING,
  CLOSED
}
