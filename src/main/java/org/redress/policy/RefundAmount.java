package org.redress.policy;

import java.util.Map;

/**
 * The table {@code RefundAmount}: which of the named bases are paid back, and whether a person
 * looks at it first.
 */
public record RefundAmount(
    boolean items, boolean shipping, boolean tax, boolean duty, boolean person) {

  /** {@code amount} is what was claimed, in minor units of {@code currency}. */
  public record Asked(String currency, long amount) implements Question<RefundAmount> {

    @Override
    public String table() {
      return "RefundAmount";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of("currency", currency, "amount", amount);
    }

    @Override
    public RefundAmount answer(Outputs outputs) {
      return new RefundAmount(
          outputs.flag("items"),
          outputs.flag("shipping"),
          outputs.flag("tax"),
          outputs.flag("duty"),
          outputs.flag("person"));
    }
  }
}
