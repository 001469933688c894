package org.redress.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Counts the days on which people work: neither Saturday nor Sunday, wherever it is, nor a public
 * holiday of the country or its region. Of a country that is not known only weekends are left out,
 * of a region that is not known the country's own holidays.
 */
@Component
public class BusinessDays {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final Holidays holidays;

  BusinessDays(Holidays holidays) {
    this.holidays = holidays;
  }

  /**
   * The first instant after so many business days that follow the day of {@code from} at the place;
   * 0 is the end of that same day, whatever day it is.
   */
  public Instant endOf(Instant from, int businessDays, Place place) {
    if (businessDays < 0) {
      throw new IllegalArgumentException("days are counted forwards, not " + businessDays);
    }
    var day = from.atZone(place.zone()).toLocalDate();
    for (var counted = 0; counted < businessDays; ) {
      day = day.plusDays(1);
      counted += isBusinessDay(day, place) ? 1 : 0;
    }
    return day.plusDays(1).atStartOfDay(place.zone()).toInstant();
  }

  public boolean isBusinessDay(LocalDate day, Place place) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.has(day, place);
  }
}
