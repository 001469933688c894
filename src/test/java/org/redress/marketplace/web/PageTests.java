package org.redress.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PageTests {

  private static final List<Integer> NUMBERS = IntStream.range(0, 120).boxed().toList();

  @Test
  void leadsThroughTheWholeListOnce() {
    var seen = new ArrayList<Integer>();
    var page = Page.of(request("limit", "50"), NUMBERS);
    seen.addAll(page.items());
    while (page.nextCursor() != null) {
      page = Page.of(request("cursor", Objects.requireNonNull(page.nextCursor())), NUMBERS);
      seen.addAll(page.items());
    }
    assertThat(seen).isEqualTo(NUMBERS);
  }

  @Test
  void endsWithoutCursorWhereTheListEnds() {
    assertThat(Page.of(request("limit", "120"), NUMBERS).nextCursor()).isNull();
    assertThat(Page.of(request("limit", "119"), NUMBERS).nextCursor()).isNotNull();
    assertThat(Page.of(request("cursor", Page.cursor(500)), NUMBERS).items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0",
    "limit, 201",
    "limit, -1",
    "limit, 1.5",
    "limit, ten",
    "limit, ''",
    "cursor, !",
    "cursor, ''",
    "cursor, YWZ0ZXI6LTE",
    "colour, red"
  })
  void refusesWrongParameters(String name, String value) {
    assertThatThrownBy(() -> Page.of(request(name, value), NUMBERS))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.problem().status().value()).isEqualTo(422))
        .hasMessageContaining(name);
  }

  @Test
  void refusesParameterGivenTwice() {
    var request = request("limit", "1");
    request.addParameter("limit", "2");

    assertThatThrownBy(() -> Page.of(request, NUMBERS)).isInstanceOf(Refusal.class);
  }

  private static MockHttpServletRequest request(String name, String value) {
    var request = new MockHttpServletRequest();
    request.addParameter(name, value);
    return request;
  }
}
