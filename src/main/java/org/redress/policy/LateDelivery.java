package org.redress.policy;

import java.util.Map;

/**
 * The table {@code LateDelivery}: what is asked of the customer when the parcel comes after the
 * refund.
 */
public record LateDelivery(Action action) {

  public enum Action {
    KEEP,
    SEND_BACK,
    PAY_BACK
  }

  /** {@code refunded} is what was paid back, in minor units of {@code currency}. */
  public record Asked(String currency, long refunded) implements Question<LateDelivery> {

    @Override
    public String table() {
      return "LateDelivery";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of("currency", currency, "refunded", refunded);
    }

    @Override
    public LateDelivery answer(Outputs outputs) {
      return new LateDelivery(outputs.word("action", Action.class));
    }
  }
}
