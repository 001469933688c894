package org.redress.shared;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The machine's own clock, in UTC; the one place that reads it. */
@Component
class MachineClock implements SystemClock {

  private final Clock clock = Clock.systemUTC();

  @Override
  public Instant now() {
    return clock.instant();
  }
}
