package org.redress.ledger;

/**
 * One side of an entry, in minor units of the entry's currency: a debit is positive, a credit
 * negative.
 */
public record Posting(Account account, long amount) {

  /** 0 is an IllegalArgumentException. */
  public Posting {
    if (amount == 0) {
      throw new IllegalArgumentException("a posting to " + account + " moves nothing");
    }
  }

  public static Posting debit(Account account, long amount) {
    return new Posting(account, positive(amount));
  }

  public static Posting credit(Account account, long amount) {
    return new Posting(account, -positive(amount));
  }

  private static long positive(long amount) {
    if (amount <= 0) {
      throw new IllegalArgumentException("an amount above 0 is moved, not " + amount);
    }
    return amount;
  }
}
