package org.redress.house.catalogue;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads as much of FEEL as names need. */
final class Feel {

  private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern LONG_FUNCTION =
      Pattern.compile(
          "\\b(date and time|string length|list contains|starts with|ends with|is defined"
              + "|get value|years and months duration)\\s*\\(");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*+(\\.[A-Za-z_]\\w*+)*+(?!\\s*\\()");
  private static final Pattern CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "or",
          "not",
          "if",
          "then",
          "else",
          "true",
          "false",
          "null",
          "in",
          "between",
          "for",
          "return",
          "some",
          "every",
          "satisfies",
          "instance",
          "of",
          "function");

  private Feel() {}

  /** The variables, with their path, that an expression reads. */
  static Stream<String> variables(String expression) {
    return NAME.matcher(LONG_FUNCTION.matcher(withoutText(expression)).replaceAll("("))
        .results()
        .map(MatchResult::group)
        .filter(name -> !KEYWORDS.contains(name));
  }

  static boolean readsTheClock(String expression) {
    return CLOCK.matcher(withoutText(expression)).find();
  }

  private static String withoutText(String expression) {
    return TEXT.matcher(expression).replaceAll("\"\"");
  }
}
