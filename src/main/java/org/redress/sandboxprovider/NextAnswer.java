package org.redress.sandboxprovider;

/** How the provider treats the next request for a payment, once. */
public enum NextAnswer {
  /** It refuses. */
  FAIL,
  /** It takes the request and pays a day later. */
  DELAY,
  /** It pays, and the answer is lost. */
  UNKNOWN_PAID,
  /** It does not pay, and does not say so. */
  UNKNOWN_UNPAID,
  /** It pays, and a day later the bank sends the money back. */
  BOUNCE
}
