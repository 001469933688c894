package org.redress.claims;

/** How a case ended. */
public enum Outcome {
  REFUNDED,
  PARTIALLY_REFUNDED,
  REPLACED,
  DELIVERED,
  DENIED,
  WITHDRAWN,
  EXPIRED,
  /** The bank has given the money back. */
  SETTLED_ELSEWHERE
}
