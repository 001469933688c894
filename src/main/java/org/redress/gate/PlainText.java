package org.redress.gate;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * Which characters a text may hold, and in which form it is kept: composed, so that the same word
 * is the same text whoever typed it, with line feeds at the ends of its lines.
 */
public final class PlainText {

  private PlainText() {}

  public static String normal(String text) {
    return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
  }

  /**
   * Nothing that a database or UTF-8 cannot keep, or that moves a cursor; lines and tabs may be.
   */
  static boolean isProse(String text) {
    return isOf(text, character -> "\n\r\t".indexOf(character) >= 0);
  }

  static boolean isOneLine(String text) {
    return isOf(text, character -> false);
  }

  /** A surrogate that stands alone comes out of {@code codePoints()} as itself. */
  private static boolean isOf(String text, IntPredicate allowedControl) {
    return text.codePoints()
        .allMatch(c ->
            Character.getType(c) != Character.SURROGATE
                && (!Character.isISOControl(c) || allowedControl.test(c)));
  }
}
