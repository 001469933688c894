package org.redress.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Placeholder until the calendar is merged. */
@Component
public class BusinessDays {
  public Instant endOf(Instant from, int businessDays, Place place) {
    var day = from.atZone(place.zone()).toLocalDate();
    for (var left = businessDays; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day.plusDays(1).atStartOfDay(place.zone()).toInstant();
  }
}
