package org.redress.claims;

/** Where a case stands when its kind is asked what follows. */
public enum Phase {
  /** It was just opened: nobody was asked yet. */
  OPENED,
  /** A bank has decided first, and the merchant has not answered: it begins anew. */
  BEGUN_ANEW,
  /** Somebody said something, something was reported, or a time is over. */
  HEARING,
  /** The merchant accepts: nobody else is waited for. */
  ACCEPTED,
  /** Before a person, who keeps it unless there is nothing to decide any more. */
  REVIEW,
  /** Denied, and the customer may still appeal. */
  DENIED
}
