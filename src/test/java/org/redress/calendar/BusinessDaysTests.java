package org.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTests {

  private final BusinessDays days = new BusinessDays(new Holidays());

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # country | region | day        | counts
          DE        |        | 2026-04-02 | true
          DE        |        | 2026-04-03 | false
          DE        |        | 2026-04-04 | false
          DE        |        | 2026-04-06 | false
          DE        |        | 2026-06-04 | true
          DE        | BY     | 2026-06-04 | false
          DE        | DE-BY  | 2026-06-04 | false
          DE        | BE     | 2026-06-04 | true
          DE        |        | 2026-12-24 | true
          DE        |        | 2026-12-25 | false
          BR        |        | 2026-04-03 | false
          BR        |        | 2026-04-06 | true
          BR        |        | 2026-06-04 | false
          BR        |        | 2026-12-25 | false
          BR        |        | 2026-12-28 | true
          US        |        | 2026-04-03 | true
          US        |        | 2026-04-06 | true
          US        |        | 2026-07-03 | false
          US        |        | 2026-11-26 | false
          US        |        | 2026-12-25 | false
          GB        |        | 2026-04-03 | false
          GB        |        | 2026-12-28 | false
          GB        | ENG    | 2026-04-06 | false
          GB        | GB-ENG | 2026-04-06 | false
          GB        | SCT    | 2026-04-06 | true
          GB        | SCT    | 2027-01-04 | false
          gb        | eng    | 2026-04-06 | false
          # neither known: weekends only
          ZZ        |        | 2026-12-25 | true
          ZZ        |        | 2026-12-26 | false
          DE        | ZZ     | 2026-06-04 | true
          DE        | ZZ     | 2026-12-25 | false
          NYSE      |        | 2026-12-25 | true
          """)
  void knowsWhichDaysCount(String country, String region, LocalDate day, boolean counts) {
    assertThat(days.isBusinessDay(day, place("UTC", country, region))).isEqualTo(counts);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3} and {4} days")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # zone              | country | region | from                     | n | end
          Europe/Berlin       | DE      |        | 2026-03-02T10:00:00Z     | 0 | 2026-03-02T23:00:00Z
          Europe/Berlin       | DE      |        | 2026-03-07T10:00:00Z     | 0 | 2026-03-07T23:00:00Z
          Europe/Berlin       | DE      |        | 2026-03-02T10:00:00Z     | 1 | 2026-03-03T23:00:00Z
          Europe/Berlin       | DE      |        | 2026-03-02T23:30:00Z     | 1 | 2026-03-04T23:00:00Z
          Europe/Berlin       | DE      |        | 2026-03-06T10:00:00Z     | 1 | 2026-03-09T23:00:00Z
          # Easter, with the clocks put forward a week before
          Europe/Berlin       | DE      |        | 2026-03-27T10:00:00Z     | 1 | 2026-03-30T22:00:00Z
          Europe/Berlin       | DE      |        | 2026-04-02T10:00:00Z     | 1 | 2026-04-07T22:00:00Z
          Europe/London       | GB      | ENG    | 2026-04-02T10:00:00Z     | 1 | 2026-04-07T23:00:00Z
          Europe/London       | GB      | SCT    | 2026-04-02T10:00:00Z     | 1 | 2026-04-06T23:00:00Z
          America/Sao_Paulo   | BR      |        | 2026-04-02T10:00:00Z     | 1 | 2026-04-07T03:00:00Z
          America/New_York    | US      |        | 2026-04-02T10:00:00Z     | 1 | 2026-04-04T04:00:00Z
          # Corpus Christi
          Europe/Berlin       | DE      |        | 2026-06-03T10:00:00Z     | 1 | 2026-06-04T22:00:00Z
          Europe/Berlin       | DE      | BY     | 2026-06-03T10:00:00Z     | 1 | 2026-06-05T22:00:00Z
          # Christmas and New Year
          Europe/Berlin       | DE      |        | 2026-12-23T10:00:00Z     | 5 | 2026-12-31T23:00:00Z
          Europe/Berlin       | DE      |        | 2026-12-24T10:00:00Z     | 5 | 2027-01-04T23:00:00Z
          Europe/London       | GB      | ENG    | 2026-12-24T10:00:00Z     | 1 | 2026-12-30T00:00:00Z
          Europe/London       | GB      | SCT    | 2026-12-31T10:00:00Z     | 1 | 2027-01-06T00:00:00Z
          # days without a midnight: the first instant is 01:00 of local time
          America/Sao_Paulo   | BR      |        | 2017-10-14T12:00:00Z     | 0 | 2017-10-15T03:00:00Z
          America/Sao_Paulo   | BR      |        | 2017-10-15T12:00:00Z     | 0 | 2017-10-16T02:00:00Z
          America/Sao_Paulo   | BR      |        | 2017-10-13T12:00:00Z     | 1 | 2017-10-17T02:00:00Z
          # a day with two midnights
          America/Sao_Paulo   | BR      |        | 2018-02-17T12:00:00Z     | 0 | 2018-02-18T03:00:00Z
          America/New_York    | US      |        | 2026-10-30T12:00:00Z     | 1 | 2026-11-03T05:00:00Z
          """)
  void endsWithTheLastDay(
      String zone, String country, String region, Instant from, int n, Instant end) {
    assertThat(days.endOf(from, n, place(zone, country, region))).isEqualTo(end);
  }

  @Test
  void countsOnlyForwards() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> days.endOf(Instant.EPOCH, -1, place("UTC", "DE", null)));
  }

  private static Place place(String zone, String country, String region) {
    return new Place(ZoneId.of(zone), country, region);
  }
}
