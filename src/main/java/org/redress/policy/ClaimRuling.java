package org.redress.policy;

import java.util.Map;
import java.util.TreeMap;

/**
 * The table {@code ClaimRuling}: what follows from the merchant's answer, the parcel and the proof.
 */
public record ClaimRuling(Ruling ruling, BorneBy borneBy, int waitDays) {

  public enum Ruling {
    WAIT,
    REFUND,
    DENY,
    REVIEW,
    ASK_MERCHANT,
    /** The guarantor decides. */
    ESCALATE
  }

  /** Who is liable in the end. */
  public enum BorneBy {
    MERCHANT,
    MARKETPLACE,
    CARRIER,
    CUSTOMER
  }

  /** What the merchant has said so far; {@code ASKED}: it may still answer. */
  public enum Position {
    ASKED,
    NOT_ASKED,
    /** It can neither be asked nor pay. */
    INSOLVENT,
    SILENT,
    ACCEPTED,
    CONTESTED
  }

  /** Whose report says where the parcel is; {@code NOBODY} where it needs none. */
  public enum ReportedBy {
    CARRIER,
    MERCHANT,
    MARKETPLACE,
    NOBODY
  }

  /** Who bears what the carrier loses. */
  public enum ChosenBy {
    MERCHANT,
    MARKETPLACE,
    CUSTOMER
  }

  /** What is known of the parcel; {@code waited}: it had its extra time. */
  public record Parcel(
      ParcelState state,
      ReportedBy reportedBy,
      ChosenBy carrierChosenBy,
      boolean dispatchShown,
      boolean waited) {}

  /**
   * Of the last 90 days, without this order: orders of the customer whose claims were denied or
   * contradicted, and claims against the merchant that were not.
   */
  public record History(int customerClaims, int merchantClaims) {}

  /** {@code covered}: a guarantor covers the order, and something of the cover is left. */
  public record Asked(
      Position position,
      Parcel parcel,
      DeliveryProof.Strength proof,
      boolean covered,
      History history)
      implements Question<ClaimRuling> {

    @Override
    public String table() {
      return "ClaimRuling";
    }

    @Override
    public Map<String, Object> inputs() {
      return new TreeMap<>(
          Map.of(
              "position",
              position.name(),
              "parcel",
              parcel.state().name(),
              "reportedBy",
              parcel.reportedBy().name(),
              "carrierChosenBy",
              parcel.carrierChosenBy().name(),
              "proof",
              proof.name(),
              "dispatchShown",
              parcel.dispatchShown(),
              "waited",
              parcel.waited(),
              "covered",
              covered,
              "customerClaims",
              (long) history.customerClaims(),
              "merchantClaims",
              (long) history.merchantClaims()));
    }

    @Override
    public ClaimRuling answer(Outputs outputs) {
      return new ClaimRuling(
          outputs.word("ruling", Ruling.class),
          outputs.word("borneBy", BorneBy.class),
          outputs.days("waitDays"));
    }
  }
}
