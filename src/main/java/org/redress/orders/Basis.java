package org.redress.orders;

/** What a part of an order's price is for. */
public enum Basis {
  ITEMS,
  SHIPPING,
  /** Only what comes on top of the items. */
  TAX,
  DUTY;

  long of(Contract.Amounts amounts) {
    return switch (this) {
      case ITEMS -> amounts.items();
      case SHIPPING -> amounts.shipping();
      case TAX -> amounts.tax();
      case DUTY -> amounts.duty();
    };
  }
}
