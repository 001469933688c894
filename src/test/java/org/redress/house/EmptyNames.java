package org.redress.house;

/** Type names that say nothing. */
final class EmptyNames {

  static final String PATTERN = ".*(Manager|Helper|Utils?|Impl|D[tT][oO]|Data|Info)";

  private EmptyNames() {}
}
