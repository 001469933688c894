package org.redress.policy;

import java.util.Map;

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

  /** Claims are counted over the last 90 days, this one not included. */
  public record Asked(
      Position position,
      ParcelState parcel,
      DeliveryProof.Strength proof,
      boolean dispatchShown,
      boolean waited,
      int customerClaims,
      int merchantClaims)
      implements Question<ClaimRuling> {

    @Override
    public String table() {
      return "ClaimRuling";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of(
          "position",
          position.name(),
          "parcel",
          parcel.name(),
          "proof",
          proof.name(),
          "dispatchShown",
          dispatchShown,
          "waited",
          waited,
          "customerClaims",
          (long) customerClaims,
          "merchantClaims",
          (long) merchantClaims);
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
