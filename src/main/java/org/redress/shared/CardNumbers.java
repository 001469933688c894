package org.redress.shared;

import java.util.regex.Pattern;

/**
 * Finds numbers of payment cards: 13 to 19 digits as the card schemes give them out, in one run or
 * in groups, with a valid Luhn digit. Ids in hexadecimal are passed over: one in some hundred would
 * look like a card by chance.
 */
public final class CardNumbers {

  private static final Pattern HEXADECIMAL_ID =
      Pattern.compile(
          "\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}"
              + "|(?<!\\p{Alnum})(?=\\p{XDigit}*[a-fA-F])\\p{XDigit}{20,}(?!\\p{Alnum})");
  private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,}(?!\\d)");
  private static final Pattern SCHEMES =
      Pattern.compile(
          "4\\d{12}(?:\\d{3}){0,2}"
              + "|(?:5[1-5]|2[2-7])\\d{14}"
              + "|3[47]\\d{13}"
              + "|3(?:0[0-5]|[689]\\d)\\d{11}"
              + "|35\\d{14,17}"
              + "|6(?:011|4[4-9]\\d|5\\d\\d|2\\d\\d)\\d{12,15}"
              + "|(?:50|5[6-8])\\d{10,17}");

  private CardNumbers() {}

  public static boolean in(String text) {
    var numbers = DIGITS.matcher(HEXADECIMAL_ID.matcher(text).replaceAll(" "));
    return numbers.results().anyMatch(found -> isCard(found.group().replaceAll("[ -]", "")));
  }

  private static boolean isCard(String digits) {
    return digits.length() >= 13 && SCHEMES.matcher(digits).matches() && luhn(digits) % 10 == 0;
  }

  private static int luhn(String digits) {
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum;
  }
}
