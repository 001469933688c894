package org.redress.desk;

import java.util.Locale;
import java.util.Map;

/** What a chargeback asks of a person. */
final class BankWords {

  private BankWords() {}

  private static String reason(Map<String, String> about) {
    return about.getOrDefault("reason", "").toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String amount(Map<String, String> about) {
    return switch (about.getOrDefault("why", "")) {
      case "FRAUD", "ELSEWHERE", "OUTSIDE", "OTHER_ORDERS" -> "The customer has twice";
      case "NEVER_PAID" -> "Never paid";
      case "BEYOND" -> "More than was captured";
      default -> "At the bank";
    };
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
          "The customer has its money twice, and no refund of a case belongs to it: it cannot be asked from here.";
      case "OUTSIDE" ->
          "What was refunded here was given back another way as well: the customer has it twice. See first whether the other report is our own refund.";
      case "NEVER_PAID" ->
          "More was refunded here than is known as captured: the customer has money that it never paid.";
      case "OTHER_ORDERS" ->
          "The customer has the money of this order twice, unless the bank meant another order of the same payment.";
      case "BEYOND" ->
          "The bank is said to take more than was captured: the rest counts nowhere. Find out what it took, and have it reported anew.";
      default -> "A person has to settle it with the bank.";
    };
  }
}
