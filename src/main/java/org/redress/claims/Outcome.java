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
  /** The money came back another way: through the bank, or from somebody outside the case. */
  SETTLED_ELSEWHERE
}
