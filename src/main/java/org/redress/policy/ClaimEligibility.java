package org.redress.policy;

import java.util.Map;
import java.util.TreeMap;

/**
 * The table {@code ClaimEligibility}: may a claim be opened today, and why not. {@code person}: it
 * may, and a person decides it.
 */
public record ClaimEligibility(boolean eligible, Reason reason, boolean person) {

  public enum Reason {
    ELIGIBLE,
    CANCELLED,
    NOTHING_PAID,
    NOTHING_LEFT,
    TOO_EARLY,
    TOO_LATE,
    CLAIM_OPEN,
    ALREADY_DECIDED,
    ALREADY_REFUNDED
  }

  /** Of what was paid, what can still come back. */
  public enum Money {
    NONE_PAID,
    NONE_LEFT,
    SOME
  }

  /** Where today lies, measured by the claim window of the order. */
  public enum Timing {
    TOO_EARLY,
    OPEN,
    TOO_LATE
  }

  /** What became of an earlier claim for the same lines. */
  public enum Earlier {
    NONE,
    OPEN,
    DENIED,
    /** Some of it was given back, or is promised. */
    REFUNDED
  }

  /**
   * {@code cancelled}: and no delivery is recorded. {@code customerClaims} counts other orders of
   * the customer whose claims were denied or contradicted in the last 90 days.
   */
  public record Asked(
      String kind,
      boolean cancelled,
      Money money,
      Timing timing,
      Earlier earlier,
      ParcelState parcel,
      int customerClaims)
      implements Question<ClaimEligibility> {

    @Override
    public String table() {
      return "ClaimEligibility";
    }

    @Override
    public Map<String, Object> inputs() {
      return new TreeMap<>(
          Map.of(
              "kind",
              kind,
              "cancelled",
              cancelled,
              "money",
              money.name(),
              "timing",
              timing.name(),
              "earlier",
              earlier.name(),
              "parcel",
              parcel.name(),
              "customerClaims",
              (long) customerClaims));
    }

    @Override
    public ClaimEligibility answer(Outputs outputs) {
      return new ClaimEligibility(
          outputs.flag("eligible"), outputs.word("reason", Reason.class), outputs.flag("person"));
    }
  }
}
