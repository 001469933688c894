package org.redress.guarantee;

import java.time.Instant;

/** What the process of a recovery does next; {@code until} is business time. */
public record RecoveryStep(Next next, Instant until) {

  public enum Next {
    /** The debtor's turn until then. */
    WAIT,
    DONE
  }
}
