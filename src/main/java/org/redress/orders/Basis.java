package org.redress.orders;

/** The named bases of a contract's amounts; what is paid back is said by basis. */
public enum Basis {
  ITEMS,
  SHIPPING,
  TAX,
  DUTY
}
