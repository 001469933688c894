package org.redress.refunds;

/** Whose money a refund is: that of who advances it, or of who bears it in the end. */
public enum Purse {
  MERCHANT,
  MARKETPLACE,
  GUARANTOR,
  CARRIER,
  CUSTOMER;

  /** Only these have money where a payment provider takes it from. */
  public boolean canAdvance() {
    return this == MERCHANT || this == MARKETPLACE || this == GUARANTOR;
  }
}
