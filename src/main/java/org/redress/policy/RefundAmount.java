package org.redress.policy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table {@code RefundAmount}: which of the named bases are paid back, and whether a person
 * looks at it first.
 */
public record RefundAmount(
    boolean items, boolean shipping, boolean tax, boolean duty, boolean person) {

  /** The named bases that are paid back. */
  public Set<String> bases() {
    return Stream.of(
            items ? "ITEMS" : "", shipping ? "SHIPPING" : "", tax ? "TAX" : "", duty ? "DUTY" : "")
        .filter(basis -> !basis.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Why a parcel came back, as its carrier says; {@code NONE} where it says nothing. */
  public enum Reason {
    NONE,
    REFUSED,
    UNCLAIMED,
    CUSTOMER_ADDRESS
  }

  /**
   * {@code amount} is what was claimed of the order, in minor units of {@code currency}: what was
   * ruled on before together with what is ruled on now.
   */
  public record Asked(String currency, long amount, ParcelState parcel, Reason reason)
      implements Question<RefundAmount> {

    /** Of what never left the merchant. */
    public Asked(String currency, long amount) {
      this(currency, amount, ParcelState.NOT_SHIPPED, Reason.NONE);
    }

    @Override
    public String table() {
      return "RefundAmount";
    }

    @Override
    public Map<String, Object> inputs() {
      return new TreeMap<>(
          Map.of(
              "currency",
              currency,
              "amount",
              amount,
              "parcel",
              parcel.name(),
              "reason",
              reason.name()));
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
