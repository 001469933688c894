package org.redress.desk;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;

/**
 * Money, days and instants as one viewer reads them: numbers in the viewer's language, times in the
 * marketplace's zone, "today" by the business clock.
 */
public record ViewerFormat(ZoneId zone, Locale locale, Instant now) {

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final DateTimeFormatter DAY = pattern("d MMM yyyy");
  private static final DateTimeFormatter WEEKDAY = pattern("EEE d MMM yyyy");
  private static final DateTimeFormatter MOMENT = pattern("EEE d MMM yyyy, HH:mm");

  /** {@code amount} is in minor units of {@code currency} (ISO 4217). */
  public String money(long amount, String currency) {
    var unit = Currency.getInstance(currency);
    var digits = digits(currency);
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(unit);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(amount, digits));
  }

  /** How many digits of an amount stand behind the point. */
  public int digits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }

  public String day(Instant at) {
    return day(dayOf(at));
  }

  public String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  public String moment(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }

  /** Up to when something may happen; what ends with a day is said so. */
  public String until(Instant at) {
    var local = at.atZone(zone);
    if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return endOf(local.toLocalDate().minusDays(1));
    }
    return local.toLocalTime().isBefore(LAST_SECOND) ? moment(at) : endOf(local.toLocalDate());
  }

  private String endOf(LocalDate day) {
    return "the end of " + weekday(day);
  }

  /** How far a day lies from today. */
  public String distance(LocalDate day) {
    var days = ChronoUnit.DAYS.between(dayOf(now), day);
    if (days == 0) {
      return "today";
    }
    if (Math.abs(days) == 1) {
      return days > 0 ? "tomorrow" : "yesterday";
    }
    return days > 0 ? "in " + number(days) + " days" : number(-days) + " days ago";
  }

  public String distance(Instant at) {
    return distance(dayOf(at));
  }

  /** How far the last moment before an instant lies from today. */
  public String distanceUntil(Instant at) {
    return distance(dayOf(at.minusMillis(1)));
  }

  public boolean isPast(Instant at) {
    return at.isBefore(now);
  }

  /** Whether one instant came noticeably after another. */
  public boolean isLater(Instant one, Instant other) {
    return Duration.between(other, one).compareTo(Duration.ofHours(1)) >= 0;
  }

  /** A length of time in its largest unit. */
  public String length(Duration length) {
    if (length.toDays() > 0) {
      return count(length.toDays(), "day");
    }
    return length.toHours() > 0
        ? count(length.toHours(), "hour")
        : count(length.toMinutes(), "minute");
  }

  private String count(long amount, String unit) {
    return number(amount) + " " + unit + (amount == 1 ? "" : "s");
  }

  private LocalDate dayOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
