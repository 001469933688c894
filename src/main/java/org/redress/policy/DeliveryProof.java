package org.redress.policy;

import java.util.Map;

/**
 * The table {@code DeliveryProof}: how strong the evidence is that the parcel reached the customer.
 */
public record DeliveryProof(Strength strength) {

  public enum Strength {
    NONE,
    WEAK,
    STRONG
  }

  /** Who says that it was delivered, and what that word is worth. */
  public enum Delivery {
    NONE,
    ASSERTED,
    CARRIER_REPORTED,
    CHECKED_BY_AGENT
  }

  /** The postcode of the recorded delivery beside the one of the order. */
  public enum Address {
    MATCH,
    MISMATCH,
    UNKNOWN
  }

  /** {@code items} is the value of the claimed goods in minor units of {@code currency}. */
  public record Asked(
      Delivery delivery,
      Address address,
      boolean signed,
      boolean photo,
      boolean registered,
      String currency,
      long items)
      implements Question<DeliveryProof> {

    @Override
    public String table() {
      return "DeliveryProof";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of(
          "delivery",
          delivery.name(),
          "address",
          address.name(),
          "signed",
          signed,
          "photo",
          photo,
          "registered",
          registered,
          "currency",
          currency,
          "items",
          items);
    }

    @Override
    public DeliveryProof answer(Outputs outputs) {
      return new DeliveryProof(outputs.word("strength", Strength.class));
    }
  }
}
