package org.broken.architecture.shared;

import java.time.Clock;
import java.time.Instant;

public class MachineClock implements SystemClock {

  private final Clock clock = Clock.systemUTC();

  @Override
  public Instant now() {
    return clock.instant();
  }
}
