package org.redress.refunds;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the numbers of bank accounts (ISO 13616) and payment cards: we keep none. */
final class AccountNumbers {

  private static final BigInteger CHECKED_BY = BigInteger.valueOf(97);
  private static final Pattern DIGITS =
      Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?![ -]?\\d)");
  private static final Pattern IBAN =
      Pattern.compile("(?<![A-Z0-9])[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![A-Z0-9])");

  private AccountNumbers() {}

  static boolean in(String text) {
    return DIGITS.matcher(text).results().anyMatch(found -> isCard(bare(found.group())))
        || IBAN.matcher(text.toUpperCase(Locale.ROOT))
            .results()
            .anyMatch(found -> beginsWithAccount(found.group()));
  }

  private static String bare(String written) {
    return written.replaceAll("[ -]", "");
  }

  private static boolean isCard(String digits) {
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  /** Other words may follow, so that it ends where any of its groups does. */
  private static boolean beginsWithAccount(String groups) {
    return IntStream.rangeClosed(1, groups.length())
        .filter(end -> end == groups.length() || " -".indexOf(groups.charAt(end)) >= 0)
        .mapToObj(end -> bare(groups.substring(0, end)))
        .anyMatch(iban -> iban.length() >= 15 && isAccount(iban));
  }

  private static boolean isAccount(String iban) {
    var digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(letter -> digits.append(Character.digit(letter, 36)));
    return new BigInteger(digits.toString()).mod(CHECKED_BY).equals(BigInteger.ONE);
  }
}
