package org.redress.policy;

import java.util.Map;

/**
 * The table {@code BankTimes}: how many days the merchant has to answer a chargeback where the bank
 * named none, and how many days after that a bank has decided.
 */
public record BankTimes(int answerDays, int decisionDays) {

  /** {@code method} is how the order was paid, e.g. CARD. */
  public record Asked(String method) implements Question<BankTimes> {

    @Override
    public String table() {
      return "BankTimes";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of("method", method);
    }

    @Override
    public BankTimes answer(Outputs outputs) {
      return new BankTimes(outputs.days("answerDays"), outputs.days("decisionDays"));
    }
  }
}
