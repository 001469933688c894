package org.redress.engine.broker;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after how many failures: doubled each time up to a limit, and spread by half of
 * it.
 */
public record Backoff(Duration first, Duration longest) {

  private static final int DOUBLINGS = 30;

  public Duration after(int failures) {
    var doubled = first.toMillis() << Math.clamp(failures - 1, 0, DOUBLINGS);
    var full = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
  }
}
