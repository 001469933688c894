package org.redress.engine.work;

import java.time.Duration;

/** What the broker is told about a job. */
sealed interface JobAnswer {

  /** {@code variables} is JSON. */
  record Done(String variables) implements JobAnswer {}

  /** With no retries left the job stands still until a person lets it go on. */
  record Again(int retries, Duration after, String reason) implements JobAnswer {}

  /** Somebody completes it later; it comes again after this much of the broker's time. */
  record Kept(Duration comesAgainAfter) implements JobAnswer {}
}
