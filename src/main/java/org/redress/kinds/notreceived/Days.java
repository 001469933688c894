package org.redress.kinds.notreceived;

/** Periods of this kind of case, in days of the marketplace. */
final class Days {

  /** To say whether a reported delivery has arrived; silence confirms it. */
  static final int CONFIRM_DELIVERY = 5;

  private Days() {}
}
