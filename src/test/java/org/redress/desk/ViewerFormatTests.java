package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerFormatTests {

  private static final ViewerFormat BERLIN =
      new ViewerFormat(
          ZoneId.of("Europe/Berlin"), Locale.UK, Instant.parse("2026-03-10T23:30:00Z"));

  @ParameterizedTest
  @CsvSource({
    "123456, EUR, en-GB, '€1,234.56'",
    "123456, EUR, de-DE, '1.234,56\u00a0€'",
    "123456, BRL, pt-BR, 'R$\u00a01.234,56'",
    "123456, JPY, en-GB, 'JP¥123,456'",
    "123456, KWD, en-GB, 'KWD123.456'",
    "-5, EUR, en-GB, '-€0.05'"
  })
  void writesMinorUnitsInTheViewersLanguage(
      long amount, String currency, String language, String expected) {
    var format = new ViewerFormat(BERLIN.zone(), Locale.forLanguageTag(language), BERLIN.now());

    assertThat(format.money(amount, currency)).isEqualTo(expected);
  }

  @Test
  void readsInstantsInTheMarketplacesZone() {
    assertThat(BERLIN.moment(Instant.parse("2026-03-09T23:00:00Z")))
        .isEqualTo("Tue 10 Mar 2026, 00:00");
    assertThat(BERLIN.day(Instant.parse("2026-03-09T23:00:00Z"))).isEqualTo("10 Mar 2026");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-09T23:00:00Z, the end of Mon 9 Mar 2026",
    "2026-03-09T22:59:59.999Z, the end of Mon 9 Mar 2026",
    "2026-03-09T22:59:59Z, the end of Mon 9 Mar 2026",
    "2026-03-09T22:59:58Z, 'Mon 9 Mar 2026, 23:59'",
    "2026-03-09T12:00:00Z, 'Mon 9 Mar 2026, 13:00'"
  })
  void namesTheDayWithWhichSomethingEnds(Instant at, String expected) {
    assertThat(BERLIN.until(at)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-11, today",
    "2026-03-12, tomorrow",
    "2026-03-10, yesterday",
    "2026-03-14, in 3 days",
    "2023-03-11, '1,096 days ago'"
  })
  void countsDaysFromTodayInTheZone(LocalDate day, String expected) {
    assertThat(BERLIN.distance(day)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"PT49H, 2 days", "PT24H, 1 day", "PT90M, 1 hour", "PT5M, 5 minutes"})
  void saysLengthsInTheirLargestUnit(Duration length, String expected) {
    assertThat(BERLIN.length(length)).isEqualTo(expected);
  }
}
