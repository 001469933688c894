package org.redress.ledger;

/**
 * What stands on an account in one currency, in minor units, debits less credits. All balances of a
 * currency sum to 0.
 */
public record AccountBalance(Account account, String currency, long balance) {

  /** Where the balances after this one begin. */
  public String cursor() {
    return account.name() + " " + currency;
  }
}
