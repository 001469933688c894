package org.redress.policy;

import java.util.Map;
import java.util.TreeMap;

/**
 * The table {@code LateDelivery}: what is asked of the customer when the parcel comes after the
 * refund, and within how many calendar days it is to be handed over where it is to be sent back.
 */
public record LateDelivery(Action action, int sendBackDays) {

  /** Of the tables that did not say yet within how many days. */
  private static final int BEFORE = 14;

  public enum Action {
    KEEP,
    SEND_BACK,
    PAY_BACK
  }

  /**
   * {@code refunded} is what was paid back, in minor units of {@code currency}; {@code keeps} are
   * the late parcels that the customer could keep within 90 days.
   *
   * @param waitRefused whether the customer did not want to wait for this parcel
   */
  public record Asked(String currency, long refunded, boolean waitRefused, int keeps)
      implements Question<LateDelivery> {

    @Override
    public String table() {
      return "LateDelivery";
    }

    @Override
    public Map<String, Object> inputs() {
      return new TreeMap<>(
          Map.of(
              "currency",
              currency,
              "refunded",
              refunded,
              "waitRefused",
              waitRefused,
              "keeps",
              keeps));
    }

    @Override
    public LateDelivery answer(Outputs outputs) {
      return new LateDelivery(
          outputs.word("action", Action.class), outputs.days("sendBackDays", BEFORE));
    }
  }
}
