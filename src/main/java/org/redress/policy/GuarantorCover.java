package org.redress.policy;

import java.util.Map;
import java.util.TreeMap;

/**
 * The table {@code GuarantorCover}: whether an order is covered, up to which amount, and how much
 * of one merchant may be covered at the same time, and by which guarantor. Amounts are minor units
 * of the order's currency; {@code guarantor} is a reference.
 */
public record GuarantorCover(
    boolean covered, long limitPerOrder, long exposureLimit, String guarantor) {

  /**
   * {@code merchantStatus} is ACTIVE, SUSPENDED or INSOLVENT; a merchant without a cover level has
   * {@code "STANDARD"}.
   */
  public record Asked(
      String currency, long total, String coverLevel, String merchantStatus, String paymentMethod)
      implements Question<GuarantorCover> {

    @Override
    public String table() {
      return "GuarantorCover";
    }

    @Override
    public Map<String, Object> inputs() {
      return new TreeMap<>(
          Map.of(
              "currency", currency,
              "total", total,
              "coverLevel", coverLevel,
              "merchantStatus", merchantStatus,
              "paymentMethod", paymentMethod));
    }

    @Override
    public GuarantorCover answer(Outputs outputs) {
      return new GuarantorCover(
          outputs.flag("covered"),
          outputs.amount("limitPerOrder"),
          outputs.amount("exposureLimit"),
          outputs.text("guarantor"));
    }
  }
}
