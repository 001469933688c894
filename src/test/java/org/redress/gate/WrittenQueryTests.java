package org.redress.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenQueryTests {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"a=b&c", "a=%C3%BC", "text=two%0Alines", "a+b=%20", "%F0%9F%98%80"})
  void takesWhatCanBeRead(String query) {
    assertThat(WrittenQuery.isReadable(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=%zz",
        "a=%",
        "a=%4",
        "a=%ff",
        "a=%00",
        "%00=a",
        "a=%C3",
        "a=%1b[2J",
        "a=%ED%A0%80",
        "a=%C2%85"
      })
  void refusesWhatCannot(String query) {
    assertThat(WrittenQuery.isReadable(query)).isFalse();
  }
}
