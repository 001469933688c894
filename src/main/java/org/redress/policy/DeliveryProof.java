package org.redress.policy;

import java.util.Map;
import java.util.TreeMap;

/**
 * The table {@code DeliveryProof}: how strong one item proves that the parcel reached the customer.
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

  /** Where it was handed over; {@code UNKNOWN} where the item does not say. */
  public enum Place {
    ADDRESS,
    NEIGHBOUR,
    SAFE_PLACE,
    PICKUP_POINT,
    IN_PERSON,
    UNKNOWN
  }

  /**
   * The postcode of the recorded delivery beside the one of the order; {@code UNKNOWN} where the
   * item names none, {@code NO_ADDRESS} where the order has none.
   */
  public enum Address {
    MATCH,
    MISMATCH,
    UNKNOWN,
    NO_ADDRESS
  }

  /** The city of the recorded delivery beside the one of the order. */
  public enum City {
    SAME,
    OTHER,
    UNKNOWN
  }

  /**
   * What one report or piece of evidence says. {@code chosen}: the customer chose the place, as the
   * carrier recorded or the order agreed; {@code code}: against a code that only the customer had.
   */
  public record Handover(
      Delivery delivery,
      Place place,
      boolean chosen,
      boolean redirected,
      Address address,
      City city,
      boolean signed,
      boolean code,
      boolean photo) {

    public static final Handover NOBODY_SAYS_SO =
        new Handover(
            Delivery.NONE,
            Place.UNKNOWN,
            false,
            false,
            Address.UNKNOWN,
            City.UNKNOWN,
            false,
            false,
            false);
  }

  /**
   * {@code items} is the value of all goods of the order in minor units of {@code currency}; {@code
   * weighed} says how many items there are about the parcel, this one included.
   */
  public record Asked(Handover item, boolean registered, String currency, long items, int weighed)
      implements Question<DeliveryProof> {

    @Override
    public String table() {
      return "DeliveryProof";
    }

    @Override
    public Map<String, Object> inputs() {
      var inputs = new TreeMap<String, Object>();
      inputs.put("delivery", item.delivery().name());
      inputs.put("place", item.place().name());
      inputs.put("chosen", item.chosen());
      inputs.put("redirected", item.redirected());
      inputs.put("address", item.address().name());
      inputs.put("city", item.city().name());
      inputs.put("signed", item.signed());
      inputs.put("code", item.code());
      inputs.put("photo", item.photo());
      inputs.put("registered", registered);
      inputs.put("currency", currency);
      inputs.put("items", items);
      inputs.put("weighed", (long) weighed);
      return inputs;
    }

    @Override
    public DeliveryProof answer(Outputs outputs) {
      return new DeliveryProof(outputs.word("strength", Strength.class));
    }
  }
}
