package org.redress.desk;

import java.util.Map;

/** What a chargeback asks of a person. */
final class BankWords {

  private BankWords() {}

  /** {@code about} is what the opener of the task said. */
  static String why(Map<String, String> about) {
    return switch (about.getOrDefault("why", "")) {
      case "BANK_SILENT" ->
          "By now the bank must have decided: ask what became of it, and have it reported.";
      default -> "A person has to settle it with the bank.";
    };
  }
}
