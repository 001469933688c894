package org.redress.shared;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * An amount as a person writes it, in major units: digits, and where the currency has minor units,
 * all of them after one point or comma ({@code 12.50}); thousands may be grouped as the writer's
 * language does. Nothing is guessed: {@code 1.234} may be a thousand or a little more than one.
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

  /** In minor units, read as whoever writes so reads amounts; empty for what is not clear. */
  public static OptionalLong parse(String text, String currency, Locale locale) {
    var symbols = DecimalFormatSymbols.getInstance(locale);
    var decimal = Character.toString(symbols.getMonetaryDecimalSeparator());
    var grouping = Pattern.quote(Character.toString(symbols.getMonetaryGroupingSeparator()));
    var digits = digits(currency);
    var fraction = digits == 0 ? "" : Pattern.quote(decimal) + "[0-9]{%d}".formatted(digits);
    // one group without its fraction could be either
    var whole = digits == 0 ? "{1,3}" : "{2,3}";
    var grouped =
        "[0-9]{1,3}(%1$s[0-9]{3}){1,3}%2$s|[0-9]{1,3}(%1$s[0-9]{3})%3$s"
            .formatted(grouping, fraction, whole);
    var written = text.strip();
    if (Pattern.matches(grouped, written)) {
      var plain = written.replaceAll(grouping, "").replace(decimal, ".");
      return parse(plain, currency);
    }
    var ambiguous = digits == 3 && !written.contains(decimal) && !written.matches("[0-9]+");
    return ambiguous ? OptionalLong.empty() : parse(written, currency);
  }

  /** An amount of minor units as it is to be written in that language. */
  public static String of(long amount, String currency, Locale locale) {
    var symbols = DecimalFormatSymbols.getInstance(locale);
    return of(amount, currency).replace('.', symbols.getMonetaryDecimalSeparator());
  }

  /** An amount of minor units as it is to be written. */
  public static String of(long amount, String currency) {
    return BigDecimal.valueOf(amount, digits(currency)).toPlainString();
  }

  private static int digits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }
}
