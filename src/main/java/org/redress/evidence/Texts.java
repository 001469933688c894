package org.redress.evidence;

import java.util.function.IntPredicate;

/** Which texts are kept: not blank, nothing that the database cannot hold or the eye not see. */
final class Texts {

  private Texts() {}

  static boolean isLine(String text, int longest) {
    return is(text, longest, character -> false);
  }

  static boolean isProse(String text, int longest) {
    return is(text, longest, character -> "\n\r\t".indexOf(character) >= 0);
  }

  private static boolean is(String text, int longest, IntPredicate allowedControl) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= longest
        && text.codePoints()
            .allMatch(c ->
                Character.getType(c) != Character.SURROGATE
                    && (!Character.isISOControl(c) || allowedControl.test(c)));
  }
}
