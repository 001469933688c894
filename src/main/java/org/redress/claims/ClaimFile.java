package org.redress.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.redress.evidence.EvidenceView;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.OrderView;
import org.redress.policy.ClaimRuling.Position;
import org.redress.shared.MarketplaceId;

/**
 * A claim in hand, locked with its order until the transaction ends, and what is known about it.
 * {@code zone} is the marketplace's, {@code today} a day there.
 */
record ClaimFile(
    MarketplaceId marketplace,
    Claim claim,
    OrderView order,
    DeliveryFacts facts,
    List<EvidenceView> evidence,
    List<Offer> offers,
    ZoneId zone,
    LocalDate today) {

  Optional<Offer> openOffer() {
    return offers.stream().filter(offer -> offer.state() == Offer.State.OPEN).findFirst();
  }

  /** The first instant after the day that lies so many days ahead. */
  Instant endOfDay(Instant now, int days) {
    return Periods.endOfDay(now, days, zone);
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
