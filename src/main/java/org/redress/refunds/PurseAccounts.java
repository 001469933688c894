package org.redress.refunds;

import org.redress.ledger.Account;

/** Which account of the books is whose, for what is advanced, owed and got back. */
public final class PurseAccounts {

  private PurseAccounts() {}

  /** {@code purpose} as in {@link Account}; customers have one account for all. */
  public static Account of(Purse purse, String merchant, String carrier, String purpose) {
    return switch (purse) {
      case MERCHANT -> Account.ofMerchant(merchant, purpose);
      case MARKETPLACE -> Account.ofMarketplace(purpose);
      case GUARANTOR -> Account.ofGuarantor(purpose);
      case CARRIER -> Account.ofCarrier(carrier, purpose);
      case CUSTOMER -> Account.ofCustomers();
    };
  }
}
