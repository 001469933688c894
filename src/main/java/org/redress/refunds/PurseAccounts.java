package org.redress.refunds;

import org.redress.ledger.Account;

/** Which account of the books is whose, for what is advanced, owed and got back. */
public final class PurseAccounts {

  private PurseAccounts() {}

  /** Where it stands what somebody pays and bears itself. */
  public static Account ownCost(Purse payer, String merchant) {
    var purpose =
        switch (payer) {
          case MERCHANT -> "payable";
          case MARKETPLACE -> "guarantee-cost";
          default -> "cost";
        };
    return of(payer, merchant, "", purpose);
  }

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
