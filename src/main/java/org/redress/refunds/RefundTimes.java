package org.redress.refunds;

import java.time.Duration;
import java.util.List;

/** How long is waited for what, in business time. */
final class RefundTimes {

  /** Long enough for a customer on holiday; then a person looks for another way. */
  static final Duration FOR_DESTINATION = Duration.ofDays(14);

  /** Banks send back what they cannot book within a day or two. */
  static final Duration FOR_BOUNCE = Duration.ofDays(2);

  /** Who has to bear what another one bore may say that this is not so. */
  static final Duration TO_OBJECT = Duration.ofDays(14);

  /** A provider pays what is pending on its next working day. */
  static final Duration WHILE_PENDING = Duration.ofDays(1);

  /** What is stuck is looked at within a day. */
  static final Duration FOR_PERSON = Duration.ofDays(1);

  private static final List<Duration> BETWEEN_LOOKS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1));

  private RefundTimes() {}

  /** Soon at first, then once a day for as long as nobody knows. */
  static Duration untilLook(int looksBefore) {
    return BETWEEN_LOOKS.get(Math.min(looksBefore, BETWEEN_LOOKS.size() - 1));
  }
}
