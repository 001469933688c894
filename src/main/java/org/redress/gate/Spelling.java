package org.redress.gate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as its numbers are read: every kind of digit is a plain one, letters are plain capitals,
 * and what the eye does not see is gone. Knows of each sign where it stood.
 */
final class Spelling {

  private final StringBuilder plain = new StringBuilder();
  private int[] origins;

  private Spelling(String text) {
    origins = new int[text.length() + 16];
    for (var at = 0; at < text.length(); ) {
      var sign = text.codePointAt(at);
      add(sign, at);
      at += Character.charCount(sign);
    }
  }

  static Spelling of(String text) {
    return new Spelling(text);
  }

  String plain() {
    return plain.toString();
  }

  /** Where in the text the sign at this place stood. */
  int origin(int place) {
    return origins[place];
  }

  /** The runs of digits, in order. */
  List<Run> runs() {
    var runs = new ArrayList<Run>();
    for (var at = 0; at < plain.length(); at++) {
      var from = at;
      while (at < plain.length() && isDigit(plain.charAt(at))) {
        at++;
      }
      if (at > from) {
        runs.add(new Run(from, at, plain.substring(from, at)));
      }
    }
    return runs;
  }

  static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  /** Digits without anything between them. */
  record Run(int from, int to, String digits) {

    int length() {
      return digits.length();
    }
  }

  private void add(int sign, int at) {
    if (sign < 0x80) {
      append((char) (sign >= 'a' && sign <= 'z' ? sign - 32 : sign), at);
      return;
    }
    if (isUnseen(sign)) {
      return;
    }
    Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(part -> !isUnseen(part))
        .forEach(part -> append(plain(part), at));
  }

  private void append(char sign, int at) {
    if (plain.length() == origins.length) {
      origins = Arrays.copyOf(origins, origins.length * 2);
    }
    origins[plain.length()] = at;
    plain.append(sign);
  }

  /** One sign for each, whatever plane it is of. */
  private static char plain(int sign) {
    var digit =
        Character.getType(sign) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(sign, 10) : -1;
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    return Character.isBmpCodePoint(sign) ? (char) sign : Character.isLetter(sign) ? 'X' : '?';
  }

  /** Joiners, soft hyphens, marks above and around a sign. */
  private static boolean isUnseen(int sign) {
    return switch (Character.getType(sign)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> sign == 0x115F || sign == 0x1160 || sign == 0x3164 || sign == 0xFFA0;
    };
  }
}
