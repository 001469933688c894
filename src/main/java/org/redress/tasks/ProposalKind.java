package org.redress.tasks;

/** What of the desk moves money, or who bears it, besides rulings and payments by hand. */
public enum ProposalKind {
  /** Money beyond an order's price was given back outside: a person says so. */
  GIVEN_BACK(true),
  /** What a cancellation seems to be owed is owed indeed. */
  OWED(false),
  /** It is not. */
  NOT_OWED(false),
  /** Another one than the merchant bears a refund, at its objection. */
  OBJECTION_UPHELD(false),
  /** Nobody is asked any more for what is outstanding. */
  WRITTEN_OFF(false),
  /** A customer keeps what it has twice. */
  LEFT(false);

  private final boolean byHand;

  ProposalKind(boolean byHand) {
    this.byHand = byHand;
  }

  /**
   * Whether it counts together for whoever gains by it and for whoever does it, one without the
   * other.
   */
  boolean byHand() {
    return byHand;
  }
}
