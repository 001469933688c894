package org.redress.tasks;

/** What came of a second person's confirming a proposal, or not standing for it. */
public sealed interface Confirmation {

  /** It is over; where it was confirmed the act is to be done now, in the same transaction. */
  record Ended(Proposal proposal) implements Confirmation {}

  record Refused(Why why) implements Confirmation {}

  enum Why {
    /** Nothing waits: it was taken back, done, or took too long. */
    NOT_PROPOSED,
    /** Who proposed it, decided before, or may be one of these, is no second person for it. */
    NOT_A_SECOND_PERSON,
    /** It rests on something else by now: it has to be proposed anew. */
    CHANGED
  }
}
