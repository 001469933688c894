package org.redress.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.redress.evidence.EvidenceView;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderView;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.ParcelState;
import org.redress.shared.MarketplaceId;

/**
 * A claim in hand, locked with its order until the transaction ends, and what is known about it.
 * {@code today} is a day of the marketplace.
 */
record ClaimFile(
    MarketplaceId marketplace,
    Claim claim,
    OrderView order,
    DeliveryFacts facts,
    List<EvidenceView> evidence,
    List<Offer> offers,
    LocalDate today) {

  Optional<Offer> openOffer() {
    return offers.stream().filter(offer -> offer.state() == Offer.State.OPEN).findFirst();
  }

  /** The bank has not decided yet. */
  boolean chargebackOpen() {
    return order.holdSince() != null;
  }

  /** It waits for the bank, or has done so until now. */
  boolean held() {
    return claim.turn().status() == CaseStatus.ON_HOLD;
  }

  /** The merchant lost its turn to the bank, or what was left of it. */
  boolean heldBeforeTheMerchantAnswered() {
    var position = claim.hearing().position();
    return held()
        && (position == Position.NOT_ASKED || position == Position.ASKED)
        && claim.reviews() == 0
        && claim.denial().denials() == 0
        && !claim.withGuarantor();
  }

  /** The bank has taken money back from the merchant. */
  boolean chargebackLost() {
    return order.chargedBack() > 0;
  }

  ParcelState parcel() {
    return Whereabouts.of(facts, evidence, today);
  }

  /** Somebody else than the merchant shows that it sent something. */
  boolean dispatchShown() {
    return Whereabouts.dispatchShown(facts, evidence);
  }

  /** Nothing more can be expected of the parcel. */
  boolean parcelGone() {
    return switch (parcel()) {
      case LOST, RETURNED, CANCELLED -> true;
      default -> false;
    };
  }

  /** Is recorded as delivered, and what else is recorded does not go with that. */
  boolean contradicted() {
    return parcel() == ParcelState.CONTRADICTED;
  }

  /** Something was reported after the denial that no longer lets it rest on what it rested on. */
  boolean denialShaken() {
    var denied = claim.denial().deniedAt();
    return denied != null && parcel() != ParcelState.DELIVERED && shakenSince(denied);
  }

  private boolean shakenSince(Instant denied) {
    return order.events().stream().anyMatch(event -> shakes(event, denied));
  }

  private boolean shakes(OrderEvent event, Instant denied) {
    return event.reportedAt().isAfter(denied)
        && !event.retracted()
        && switch (event.type()) {
          case LOST, RETURNED_TO_SENDER, CANCELLED -> contradicted() || parcelGone();
          case RETRACTED ->
              order.events().stream()
                  .filter(other -> other.id().equals(event.details().eventId()))
                  .anyMatch(other -> other.retracted() && other.type() == EventType.DELIVERED);
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
