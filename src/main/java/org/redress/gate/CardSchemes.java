package org.redress.gate;

import java.util.List;
import java.util.Set;

/**
 * Which numbers the card schemes give out: by their first digits, their lengths and the check digit
 * of ISO 7812. A scheme's usual length is the one that its cards have today; the others only count
 * where the number stands by itself.
 */
final class CardSchemes {

  static final int SHORTEST = 12;
  static final int LONGEST = 19;

  private static final List<Scheme> ALL =
      List.of(
          new Scheme(List.of(range("4", "4")), Set.of(16), Set.of(13, 19)),
          new Scheme(List.of(range("51", "55"), range("2221", "2720")), Set.of(16), Set.of()),
          new Scheme(List.of(range("34", "34"), range("37", "37")), Set.of(15), Set.of()),
          // Discover, with RuPay and Hipercard in 60
          new Scheme(
              List.of(range("60", "60"), range("644", "649"), range("65", "65")),
              Set.of(16),
              Set.of(17, 18, 19)),
          // Diners
          new Scheme(
              List.of(
                  range("300", "305"), range("3095", "3095"), range("36", "36"), range("38", "39")),
              Set.of(14),
              Set.of(16, 17, 18, 19)),
          // JCB
          new Scheme(List.of(range("3528", "3589")), Set.of(16), Set.of(17, 18, 19)),
          // UnionPay
          new Scheme(List.of(range("62", "62"), range("81", "81")), Set.of(16), Set.of(17, 18, 19)),
          // Mir and Troy
          new Scheme(List.of(range("2200", "2204"), range("9792", "9792")), Set.of(16), Set.of()),
          // Maestro and those that grew out of it: which lengths, each issuer chose for itself
          new Scheme(
              List.of(
                  range("5018", "5018"),
                  range("5020", "5020"),
                  range("5038", "5038"),
                  range("5893", "5893"),
                  range("6304", "6304"),
                  range("6703", "6703"),
                  range("6759", "6759"),
                  range("6761", "6763"),
                  range("6390", "6390")),
              Set.of(16),
              Set.of(12, 13, 14, 15, 17, 18, 19)),
          new Scheme(
              List.of(range("50", "50"), range("56", "58"), range("636", "639"), range("67", "67")),
              Set.of(16),
              Set.of(13, 14, 15, 17, 18, 19)));

  private CardSchemes() {}

  /** Whether these digits are the number of a card of a usual length. */
  static boolean isUsual(String digits) {
    return ALL.stream().anyMatch(scheme -> scheme.isUsual(digits)) && isChecked(digits);
  }

  /** The same, or of a length that its scheme knows. */
  static boolean isAny(String digits) {
    return ALL.stream().anyMatch(scheme -> scheme.isUsual(digits) || scheme.isRare(digits))
        && isChecked(digits);
  }

  /** The formula of Luhn: every second digit from the right counts twice. */
  private static boolean isChecked(String digits) {
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  private static Range range(String first, String last) {
    return new Range(first, last);
  }

  private record Range(String first, String last) {

    boolean holds(String digits) {
      var begin = digits.substring(0, first.length());
      return begin.compareTo(first) >= 0 && begin.compareTo(last) <= 0;
    }
  }

  private record Scheme(List<Range> ranges, Set<Integer> usual, Set<Integer> rare) {

    boolean isUsual(String digits) {
      return usual.contains(digits.length()) && holds(digits);
    }

    boolean isRare(String digits) {
      return rare.contains(digits.length()) && holds(digits);
    }

    private boolean holds(String digits) {
      return ranges.stream().anyMatch(range -> range.holds(digits));
    }
  }
}
