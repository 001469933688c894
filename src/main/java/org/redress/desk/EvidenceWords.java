package org.redress.desk;

import org.redress.evidence.EvidenceType;
import org.redress.evidence.Standing;
import org.redress.evidence.Visibility;

/** The words of the screens for evidence; a new name without one does not compile. */
public final class EvidenceWords {

  private EvidenceWords() {}

  public static String of(EvidenceType type) {
    return switch (type) {
      case TRACKING -> "Tracking";
      case PROOF_OF_SHIPMENT -> "Proof of shipment";
      case PROOF_OF_DELIVERY -> "Proof of delivery";
      case DELIVERY_PHOTO -> "Photo of the delivery";
      case PARCEL_PHOTO -> "Photo of the parcel";
      case ITEM_PHOTO -> "Photo of the item";
      case CARRIER_INVESTIGATION -> "Carrier's investigation";
      case RECEIPT -> "Receipt";
      case PROOF_OF_REFUND -> "Proof of refund";
      case CORRESPONDENCE -> "Correspondence";
      case POLICE_REPORT -> "Police report";
      case STATEMENT -> "Statement";
      case OTHER -> "Something else";
    };
  }

  public static String of(Standing standing) {
    return switch (standing) {
      case ASSERTED -> "Asserted by a party";
      case CARRIER_REPORTED -> "Reported by the carrier";
      case CHECKED_BY_AGENT -> "Checked by an agent";
    };
  }

  public static String tone(Standing standing) {
    return switch (standing) {
      case ASSERTED -> "void";
      case CARRIER_REPORTED -> "pending";
      case CHECKED_BY_AGENT -> "kept";
    };
  }

  public static String of(Visibility visibility) {
    return switch (visibility) {
      case ALL_PARTIES -> "seen by both parties";
      case STAFF_AND_GUARANTOR -> "seen by staff and guarantor only";
    };
  }
}
