package org.redress.desk;

/** How a member of staff stands to a task that somebody else has to do than who decided before. */
public enum Standing {
  FREE,
  DECIDED_BEFORE,
  /** Its account was made or reset by who decided before, and nobody has confirmed it. */
  SAME_HAND,
  /** It is for nobody who is here now: whoever can add people has to. */
  NOBODY
}
