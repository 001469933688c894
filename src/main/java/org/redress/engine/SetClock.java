package org.redress.engine;

import java.time.Instant;

/** What came of setting the clock of a sandbox. */
public sealed interface SetClock {

  record Set(Instant now) implements SetClock {}

  /** Something was promised already, or time is being moved. */
  record Refused(String reason) implements SetClock {}
}
