package org.redress.claims;

import java.util.List;
import java.util.Optional;
import org.redress.evidence.EvidenceView;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.EventType;
import org.redress.orders.OrderView;
import org.redress.policy.ParcelState;
import org.redress.shared.MarketplaceId;

/**
 * A claim in hand, locked with its order until the transaction ends, and what is known about it.
 */
record ClaimFile(
    MarketplaceId marketplace,
    Claim claim,
    OrderView order,
    DeliveryFacts facts,
    List<EvidenceView> evidence,
    List<Offer> offers) {

  Optional<Offer> openOffer() {
    return offers.stream().filter(offer -> offer.state() == Offer.State.OPEN).findFirst();
  }

  /** The bank has not decided yet. */
  boolean chargebackOpen() {
    return order.holdSince() != null;
  }

  /** The bank has taken money back from the merchant. */
  boolean chargebackLost() {
    return order.chargedBack() > 0;
  }

  /** Where the parcel is by what carriers, marketplace and parties say, proved or not. */
  ParcelState parcel() {
    if (facts.cancelled() != null) {
      return ParcelState.CANCELLED;
    }
    var delivered = facts.delivered();
    if (delivered != null) {
      return delivered.type() == EventType.DELIVERY_REFUSED
          ? ParcelState.REFUSED
          : ParcelState.DELIVERED;
    }
    var lost = facts.lost();
    if (lost != null) {
      return lost.type() == EventType.LOST ? ParcelState.LOST : ParcelState.RETURNED;
    }
    if (evidence.stream().anyMatch(Proof::saysDelivered)) {
      return ParcelState.DELIVERED;
    }
    return facts.shippedAt() == null ? ParcelState.NOT_SHIPPED : ParcelState.UNDER_WAY;
  }

  /** Nothing more can be expected of the parcel. */
  boolean parcelGone() {
    return switch (parcel()) {
      case LOST, RETURNED, CANCELLED -> true;
      default -> false;
    };
  }

  /** A delivery was reported that the customer was not asked about yet. */
  boolean newDelivery() {
    var delivered = facts.delivered();
    return delivered != null
        && parcel() == ParcelState.DELIVERED
        && !delivered.id().equals(claim.hearing().deliveryEvent());
  }

  /** The customer does not want to give the parcel more time. */
  boolean waitDeclined() {
    return offers.stream()
        .filter(offer -> offer.remedy() == Offer.Remedy.WAIT)
        .anyMatch(offer -> offer.state() == Offer.State.DECLINED);
  }

  /** A person has asked a party for evidence. */
  boolean evidenceAsked() {
    var deadline = claim.turn().deadline();
    return (claim.turn().next() == ClaimStep.Next.WAIT || claim.withGuarantor())
        && deadline != null
        && deadline.meaning() == CaseDeadline.Meaning.ADD_EVIDENCE;
  }

  boolean evidenceCame() {
    var deadline = claim.turn().deadline();
    var asked = claim.evidenceAskedAt();
    return deadline != null
        && asked != null
        && evidence.stream()
            .anyMatch(item -> item.party() == deadline.party() && !item.at().isBefore(asked));
  }
}
