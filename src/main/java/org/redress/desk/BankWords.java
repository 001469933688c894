package org.redress.desk;

import java.util.Locale;
import java.util.Map;

/** What a chargeback asks of a person. */
final class BankWords {

  private BankWords() {}

  private static String reason(Map<String, String> about) {
    return about.getOrDefault("reason", "").toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** {@code about} is what the opener of the task said. */
  static String why(Map<String, String> about) {
    return switch (about.getOrDefault("why", "")) {
      case "BANK_SILENT" ->
          "By now the bank must have decided: ask what became of it, and have it reported.";
      case "REFUNDED" ->
          "The order was refunded, and the bank is asked to take the payment back as well%s: answer it, with the file of the case as the proof."
              .formatted(about.containsKey("reason") ? " (" + reason(about) + ")" : "");
      case "FRAUD" ->
          "The customer has its money twice, and the bank says that somebody else had paid with its means: decide whether it is asked.";
      case "ELSEWHERE" ->
          "The customer has its money twice, and there is no refund of a case in which it could be asked.";
      default -> "A person has to settle it with the bank.";
    };
  }
}
