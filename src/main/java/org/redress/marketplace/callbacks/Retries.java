package org.redress.marketplace.callbacks;

import java.time.Duration;
import java.util.List;

/** When a guarantor that did not take a callback is called again. */
final class Retries {

  /** After this a person looks for another way. */
  static final Duration GIVE_UP = Duration.ofDays(3);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(12));

  private Retries() {}

  /** After the {@code attempts}th attempt, which is at least the first. */
  static Duration after(int attempts) {
    return PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
  }
}
