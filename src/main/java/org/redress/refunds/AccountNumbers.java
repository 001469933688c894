package org.redress.refunds;

import java.util.regex.Pattern;

/** Finds what looks like the number of a bank account or a payment card: we keep none. */
final class AccountNumbers {

  /** As cards (13 to 19 digits) and most national accounts (8 and more) are written. */
  private static final Pattern MANY_DIGITS = Pattern.compile("\\d(?:[ _.-]?\\d){7,}");

  /** Country, check digits, and at least eleven letters or digits: ISO 13616. */
  private static final Pattern IBAN =
      Pattern.compile(
          "(?<![A-Za-z0-9])[A-Z]{2}\\d{2}(?:[ _-]?[A-Z0-9]){11,30}(?![A-Za-z0-9])",
          Pattern.CASE_INSENSITIVE);

  private AccountNumbers() {}

  static boolean in(String text) {
    return MANY_DIGITS.matcher(text).find() || IBAN.matcher(text).find();
  }
}
