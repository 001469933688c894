package org.redress.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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
  @CsvSource({
    "de, EUR, '1.234,50', 123450",
    "de, EUR, '12,50', 1250",
    "de, EUR, 12.50, 1250",
    "de, EUR, '1.234.567', 123456700",
    "en, EUR, '1,234.50', 123450",
    "en, EUR, '12,50', 1250",
    "pt-BR, BRL, '1.234,50', 123450",
    "en, JPY, '1,250', 1250",
    "de, JPY, '1.250', 1250",
    "de, KWD, '1,250', 1250"
  })
  void readsAmountsAsTheyAreShown(String language, String currency, String text, long amount) {
    var locale = Locale.forLanguageTag(language);
    assertThat(AmountText.parse(text, currency, locale)).hasValue(amount);
    assertThat(AmountText.parse(AmountText.of(amount, currency, locale), currency, locale))
        .hasValue(amount);
  }

  @ParameterizedTest
  @CsvSource({
    "de, EUR, 1.234",
    "en, EUR, '1,234'",
    "en, EUR, '1.234,50'",
    "de, EUR, '1,234.50'",
    "de, KWD, 1.250",
    "de, EUR, '12.34,50'"
  })
  void guessesNothingInAnyLanguage(String language, String currency, String text) {
    assertThat(AmountText.parse(text, currency, Locale.forLanguageTag(language))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "1e3", "1.250", "12.5", "1,250.00", "€12", "12.50 EUR", "1234567890123"})
  void guessesNothing(String text) {
    assertThat(AmountText.parse(text, "EUR")).isEmpty();
  }
}
