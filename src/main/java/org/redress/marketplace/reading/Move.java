package org.redress.marketplace.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/** How far time is to be moved. */
public sealed interface Move {

  /** Empty where time would go beyond the years that the API knows. */
  Optional<Instant> from(Instant now);

  record To(Instant instant) implements Move {
    @Override
    public Optional<Instant> from(Instant now) {
      return Optional.of(instant);
    }
  }

  /** Days are of 24 hours, months those of the calendar in UTC. */
  record By(TemporalAmount amount) implements Move {
    @Override
    public Optional<Instant> from(Instant now) {
      try {
        var moved = now.atOffset(ZoneOffset.UTC).plus(amount);
        return moved.getYear() <= Kinds.LAST_YEAR
            ? Optional.of(moved.toInstant())
            : Optional.empty();
      } catch (DateTimeException | ArithmeticException e) {
        return Optional.empty();
      }
    }
  }
}
