package org.redress.marketplace.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockReaderTests {

  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "by, P10D, 2026-02-10T10:00:00Z",
    "by, P0D, 2026-01-31T10:00:00Z",
    "by, PT12H, 2026-01-31T22:00:00Z",
    "by, P1DT2H, 2026-02-01T12:00:00Z",
    "by, P2W, 2026-02-14T10:00:00Z",
    "by, P1M, 2026-02-28T10:00:00Z",
    "to, 2026-03-01T00:00:00Z, 2026-03-01T00:00:00Z",
    "to, 2020-01-01T00:00:00Z, 2020-01-01T00:00:00Z"
  })
  void readsHowFarToGo(String field, String value, Instant target) {
    var move = ((Read.Sound<Move>) read("{\"%s\": \"%s\"}".formatted(field, value))).value();

    assertThat(move.from(NOW)).contains(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"by\": \"P1D\", \"to\": \"2026-03-01T00:00:00Z\"}",
        "{\"by\": \"-P1D\"}",
        "{\"by\": \"PT-1H\"}",
        "{\"by\": \"P-1M\"}",
        "{\"by\": \"ten days\"}",
        "{\"by\": 10}",
        "{\"to\": \"tomorrow\"}",
        "{\"by\": \"P1D\", \"fast\": true}"
      })
  void refusesWhatLeadsNowhere(String body) {
    assertThat(read(body)).isInstanceOf(Read.Wrong.class);
  }

  @Test
  void staysWithinTheCalendar() {
    for (var far : new String[] {"P1000Y", "P2147483647Y", "PT2562047788015215H"}) {
      var move = ((Read.Sound<Move>) read("{\"by\": \"" + far + "\"}")).value();
      assertThat(move.from(NOW)).isEmpty();
    }
  }

  private static Read<Move> read(String body) {
    return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), ClockReader::move);
  }
}
