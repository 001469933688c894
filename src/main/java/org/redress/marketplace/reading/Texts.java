package org.redress.marketplace.reading;

import java.util.function.IntPredicate;

/**
 * Which characters a text may hold: none that PostgreSQL or UTF-8 cannot keep, none that hides from
 * the eye.
 */
final class Texts {

  private Texts() {}

  static boolean isOneLine(String text) {
    return everyCharacter(text, character -> !Character.isISOControl(character));
  }

  static boolean isProse(String text) {
    return everyCharacter(
        text,
        character ->
            !Character.isISOControl(character)
                || character == '\n'
                || character == '\r'
                || character == '\t');
  }

  /** A surrogate that stands alone comes out of {@code codePoints()} as itself. */
  private static boolean everyCharacter(String text, IntPredicate allowed) {
    return text.codePoints()
        .allMatch(c -> Character.getType(c) != Character.SURROGATE && allowed.test(c));
  }
}
