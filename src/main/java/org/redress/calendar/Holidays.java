package org.redress.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Public holidays of countries and their regions; none where the country is not known. */
@Component
class Holidays {

  private final Set<String> known = HolidayManager.getSupportedCalendarCodes();
  private final Map<String, Optional<HolidayManager>> countries = new ConcurrentHashMap<>();

  boolean has(LocalDate day, Place place) {
    return countries
        .computeIfAbsent(place.country().toUpperCase(Locale.ROOT), this::open)
        .map(country -> has(day, country, regions(place)))
        .orElse(false);
  }

  private static boolean has(LocalDate day, HolidayManager country, String... regions) {
    return country.getHolidays(day, day, regions).stream()
        .anyMatch(holiday -> holiday.getType() != HolidayType.OBSERVANCE);
  }

  /** The library knows stock exchanges too, by longer names. */
  private Optional<HolidayManager> open(String country) {
    return country.length() == 2 && known.contains(country)
        ? Optional.of(HolidayManager.getInstance(ManagerParameters.create(country)))
        : Optional.empty();
  }

  /** As the library names them, where an unknown one adds nothing. */
  private static String[] regions(Place place) {
    if (place.region() == null) {
      return new String[0];
    }
    var region = place.region().toLowerCase(Locale.ROOT);
    var country = place.country().toLowerCase(Locale.ROOT) + "-";
    return new String[] {region.startsWith(country) ? region.substring(country.length()) : region};
  }
}
