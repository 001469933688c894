package org.redress.engine.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Business time is {@code frozenAt}, or else the machine's plus {@code offset}; plus {@code shift}
 * it is the broker's.
 */
record ClockState(Duration offset, @Nullable Instant frozenAt, Duration shift) {

  Instant at(Instant machine) {
    return frozenAt == null ? machine.plus(offset) : frozenAt;
  }

  ClockState frozen(Instant instant) {
    return new ClockState(offset, instant, shift);
  }

  /** Goes on ticking from where it stands, at most a millisecond later. */
  ClockState ticking(Instant machine) {
    return frozenAt == null ? this : new ClockState(between(machine, frozenAt), null, shift);
  }

  /** Stands at another instant while the broker's time, which only goes forward, stays. */
  ClockState setTo(Instant instant, Instant machine) {
    var broker = at(machine).plus(shift);
    return new ClockState(
        between(machine, instant),
        null,
        between(instant, broker.isAfter(machine) ? broker : machine));
  }

  /** Takes a broker as it is whose time is further on. */
  ClockState withBrokerAt(Instant broker, Instant machine) {
    var now = at(machine);
    return broker.isAfter(now.plus(shift))
        ? new ClockState(offset, frozenAt, between(now, broker))
        : this;
  }

  private static Duration between(Instant from, Instant to) {
    return Duration.ofMillis(Duration.between(from, to).plusNanos(999_999).toMillis());
  }
}
