package org.redress.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The machine's own clock, in UTC and as fine as the database keeps time; the one place that reads
 * it.
 */
@Component
class MachineClock implements SystemClock {

  private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

  @Override
  public Instant now() {
    return clock.instant();
  }
}
