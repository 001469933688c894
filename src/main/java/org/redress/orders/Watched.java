package org.redress.orders;

import java.time.Instant;

/** What came of a step that the process asked for: done now or before, or not due yet. */
public sealed interface Watched {

  record Done(Watch watch) implements Watched {}

  /** The process was early; {@code dueAt} is business time. */
  record NotYet(Instant dueAt) implements Watched {}
}
