package org.redress.access;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * Country is ISO 3166-1 alpha-2, currency ISO 4217; others are refused with a sentence that says
 * so.
 */
public record OpenMarketplace(String name, ZoneId timeZone, String country, String currency) {

  public OpenMarketplace {
    require(!name.isBlank(), "A marketplace needs a name");
    require(
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country),
        "'%s' is no country code of ISO 3166-1".formatted(country));
    require(
        Currency.getAvailableCurrencies().stream()
            .anyMatch(known -> known.getCurrencyCode().equals(currency)),
        "'%s' is no currency code of ISO 4217".formatted(currency));
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
