package org.redress.claims;

/** Why the customer does not accept a denial, with its reasons in its own words. */
public record Appeal(Ground ground, String text) {

  public enum Ground {
    NEW_EVIDENCE,
    ERROR_OF_FACT,
    /** No person has looked at it yet. */
    DECIDED_BY_TABLE,
    /** The customer could not answer in time, through no fault of its own. */
    MISSED_FOR_CAUSE
  }
}
