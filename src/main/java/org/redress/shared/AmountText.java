package org.redress.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * An amount as a person writes it, in major units: digits, and where the currency has minor units,
 * all of them after one point or comma ({@code 12.50}). Nothing is guessed.
 */
public final class AmountText {

  private static final int MOST_DIGITS = 12;

  private AmountText() {}

  /** In minor units; empty for what is not written so. */
  public static OptionalLong parse(String text, String currency) {
    var digits = digits(currency);
    var form = digits == 0 ? "" : "([.,][0-9]{%d})?".formatted(digits);
    if (!Pattern.matches("[0-9]{1,%d}%s".formatted(MOST_DIGITS, form), text.strip())) {
      return OptionalLong.empty();
    }
    var amount = new BigDecimal(text.strip().replace(',', '.'));
    return OptionalLong.of(amount.movePointRight(digits).longValueExact());
  }

  /** An amount of minor units as it is to be written. */
  public static String of(long amount, String currency) {
    return BigDecimal.valueOf(amount, digits(currency)).toPlainString();
  }

  private static int digits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }
}
