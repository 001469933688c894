package org.redress.policy;

import java.util.Map;
import java.util.TreeMap;

/**
 * The table {@code MerchantResponse}: whether the merchant is asked, and how many business days of
 * its calendar it has.
 */
public record MerchantResponse(boolean ask, int businessDays) {

  /** {@code merchantStatus} is ACTIVE, SUSPENDED or INSOLVENT. */
  public record Asked(String merchantStatus, ParcelState parcel)
      implements Question<MerchantResponse> {

    @Override
    public String table() {
      return "MerchantResponse";
    }

    @Override
    public Map<String, Object> inputs() {
      return new TreeMap<>(Map.of("merchantStatus", merchantStatus, "parcel", parcel.name()));
    }

    @Override
    public MerchantResponse answer(Outputs outputs) {
      return new MerchantResponse(outputs.flag("ask"), outputs.days("businessDays"));
    }
  }
}
