package org.redress.orders;

/** Where the delivery promise stands, by the facts and the clock. */
public enum PromiseState {
  PENDING,
  AT_RISK,
  KEPT,
  BROKEN,
  VOID
}
