package org.redress.marketplace.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of the clock of a sandbox. */
public final class ClockReader {

  private static final Kind<TemporalAmount> AMOUNT =
      Kind.ofString(
          "a length of time of ISO 8601, not negative, like P10D or PT12H",
          Period.ZERO,
          ClockReader::amount);

  private ClockReader() {}

  public static Instant now(Fields clock) {
    return clock.required("now", Kinds.INSTANT);
  }

  public static Move move(Fields advance) {
    var by = advance.optional("by", AMOUNT);
    var to = advance.optional("to", Kinds.INSTANT);
    if (advance.has("by") == advance.has("to")) {
      advance.wrong("by", "present, or else 'to'");
    }
    return by == null ? new Move.To(to == null ? Instant.EPOCH : to) : new Move.By(by);
  }

  private static @Nullable TemporalAmount amount(String text) {
    try {
      var duration = Duration.parse(text);
      return duration.isNegative() ? null : duration;
    } catch (DateTimeException e) {
      return period(text);
    }
  }

  private static @Nullable TemporalAmount period(String text) {
    try {
      var period = Period.parse(text);
      return period.isNegative() ? null : period;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
