package org.redress.ledger;

import java.util.regex.Pattern;

/**
 * An account of a marketplace's books, e.g. {@code merchant:acme:payable}. Its name is whose it is,
 * which one of theirs where there are several, and what for. Customers share one account: no name
 * here ever tells a person.
 */
public record Account(String name) {

  private static final String PURPOSE = "[a-z]{2,30}(-[a-z]{2,30})*";
  private static final Pattern NAME =
      Pattern.compile(
          "(merchant|carrier|provider):[^\\p{Cntrl}]{1,200}:%1$s|(marketplace|guarantor):%1$s|customer:claims"
              .formatted(PURPOSE));

  /** A name of another form is an IllegalArgumentException. */
  public Account {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no account is named " + name);
    }
  }

  /** {@code purpose} is small letters and hyphens, as everywhere here. */
  public static Account ofMerchant(String reference, String purpose) {
    return new Account("merchant:" + reference + ":" + purpose);
  }

  public static Account ofCarrier(String name, String purpose) {
    return new Account("carrier:" + name + ":" + purpose);
  }

  public static Account ofProvider(String name, String purpose) {
    return new Account("provider:" + name + ":" + purpose);
  }

  public static Account ofMarketplace(String purpose) {
    return new Account("marketplace:" + purpose);
  }

  public static Account ofGuarantor(String purpose) {
    return new Account("guarantor:" + purpose);
  }

  /** What customers are owed, all of them together. */
  public static Account ofCustomers() {
    return new Account("customer:claims");
  }

  @Override
  public String toString() {
    return name;
  }
}
