package org.redress.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTests {

  @ParameterizedTest
  @CsvSource({
    "EUR, 12.50, 1250",
    "EUR, '12,50', 1250",
    "EUR, ' 12 ', 1200",
    "JPY, 1250, 1250",
    "KWD, 1.250, 1250"
  })
  void readsMajorUnits(String currency, String text, long amount) {
    assertThat(AmountText.parse(text, currency)).hasValue(amount);
    assertThat(AmountText.parse(AmountText.of(amount, currency), currency)).hasValue(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "1e3", "1.250", "12.5", "1,250.00", "€12", "12.50 EUR", "1234567890123"})
  void guessesNothing(String text) {
    assertThat(AmountText.parse(text, "EUR")).isEmpty();
  }
}
