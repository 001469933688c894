package org.redress.engine.work;

import java.time.Duration;
import java.time.Instant;

/** What the broker is told about a job. */
sealed interface JobAnswer {

  /** {@code variables} is JSON. */
  record Done(String variables) implements JobAnswer {}

  /** It failed, and is handed out again after a while. */
  record Again(int retries, Duration after, String reason) implements JobAnswer {}

  /**
   * It came too early, or nothing came of it: it stays in hand and is done again here once business
   * time is at {@code dueAt}, after a moment at the soonest. Never failed for that: the broker may
   * forget a job that waits for its back-off.
   */
  record Early(Instant dueAt) implements JobAnswer {}

  /** It waits for a person; it comes again after this much of the broker's time. */
  record Kept(Duration comesAgainAfter) implements JobAnswer {}
}
