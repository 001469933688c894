package org.redress.evidence;

/** How much an item may be relied on; a party's word is not a proof. */
public enum Standing {
  /** A party says so. */
  ASSERTED,
  /** The carrier itself reported it. */
  CARRIER_REPORTED,
  /** An agent has verified it. */
  CHECKED_BY_AGENT
}
