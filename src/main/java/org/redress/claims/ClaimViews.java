package org.redress.claims;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimStep.Next;
import org.redress.evidence.EvidenceItems;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.Escalations;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Party;
import org.springframework.stereotype.Component;

/** Puts together what may be seen of claims. */
@Component
class ClaimViews {

  private final Offers offers;
  private final PartyWords words;
  private final Refunds refunds;
  private final EvidenceItems evidence;
  private final Escalations escalations;
  private final Objections objections;
  private final BusinessClock clock;

  ClaimViews(
      Offers offers,
      PartyWords words,
      Refunds refunds,
      EvidenceItems evidence,
      Escalations escalations,
      Objections objections,
      BusinessClock clock) {
    this.offers = offers;
    this.words = words;
    this.refunds = refunds;
    this.evidence = evidence;
    this.escalations = escalations;
    this.objections = objections;
    this.clock = clock;
  }

  List<ClaimView> of(MarketplaceId marketplace, Collection<Claim> claims) {
    var ids = claims.stream().map(Claim::uuid).toList();
    var made = offers.of(marketplace.value(), ids);
    var said = words.of(marketplace.value(), ids);
    var before = escalations.ofClaims(marketplace, escalated(claims));
    var objected = objections.of(marketplace.value(), ids);
    var now = clock.now();
    return claims.stream()
        .map(claim ->
            view(
                marketplace,
                claim,
                made.getOrDefault(claim.uuid(), List.of()),
                said.getOrDefault(claim.uuid(), List.of()),
                before.get(claim.uuid()),
                objected.get(claim.uuid()),
                now))
        .toList();
  }

  private static List<UUID> escalated(Collection<Claim> claims) {
    return claims.stream().filter(Claim::escalated).map(Claim::uuid).toList();
  }

  private ClaimView view(
      MarketplaceId marketplace,
      Claim claim,
      List<Offer> made,
      List<ClaimView.Word> said,
      @Nullable Escalation before,
      @Nullable Objection objection,
      Instant now) {
    var opened = claim.opened();
    var turn = claim.turn();
    var ending = claim.ending();
    var until = claim.denial().appealableUntil();
    var review = turn.next() == Next.REVIEW;
    return new ClaimView(
        claim.id(),
        claim.reference(),
        claim.order(),
        opened.kind(),
        turn.stage(),
        turn.status(),
        opened.openedAt(),
        claim.version(),
        opened.claimed(),
        opened.currency(),
        opened.lines(),
        opened.statement(),
        opened.desiredRemedy(),
        opened.merchantReference(),
        opened.customerReference(),
        opened.edition(),
        claim.hearing().position(),
        new ClaimView.Ended(
            ending.outcome(),
            ending.decidedBy(),
            ending.paidBy(),
            ending.borneBy(),
            ending.closedAt()),
        until == null ? Map.of() : Map.of(Party.CUSTOMER, until),
        turn.deadline(),
        CaseActions.of(claim, made, newEvidence(marketplace, claim), now),
        made,
        ending.refundId() == null ? List.of() : refundsOf(marketplace, claim),
        said,
        new ClaimView.Review(
            review, review ? Reviews.key(claim) : null, claim.deciders(), claim.escalated()),
        claim.updatedAt(),
        before,
        objection,
        claim.objectableUntil());
  }

  /** Something that the customer added after the denial. */
  private boolean newEvidence(MarketplaceId marketplace, Claim claim) {
    var denied = claim.denial().deniedAt();
    return denied != null
        && evidence.of(marketplace, claim.id()).stream()
            .anyMatch(item -> item.party() == Party.CUSTOMER && !item.at().isBefore(denied));
  }

  private List<RefundView> refundsOf(MarketplaceId marketplace, Claim claim) {
    return refunds.ofCase(marketplace, claim.id()).stream().collect(Collectors.toList());
  }
}
