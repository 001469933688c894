package org.redress.engine.work;

import java.time.Duration;

/** What the broker is told about a job. */
sealed interface JobAnswer {

  /** {@code variables} is JSON. */
  record Done(String variables) implements JobAnswer {}

  /** It failed, or came too early, and is handed out again after a while. */
  record Again(int retries, Duration after, String reason) implements JobAnswer {}

  /** It waits for a person; it comes again after this much of the broker's time. */
  record Kept(Duration comesAgainAfter) implements JobAnswer {}
}
