package org.redress.claims;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.claims.ClaimStep.Next;
import org.redress.evidence.EvidenceItems;
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
  private final EvidenceRequests requests;
  private final PartyWords words;
  private final Refunds refunds;
  private final EvidenceItems evidence;
  private final BusinessClock clock;

  ClaimViews(
      Offers offers,
      EvidenceRequests requests,
      PartyWords words,
      Refunds refunds,
      EvidenceItems evidence,
      BusinessClock clock) {
    this.offers = offers;
    this.requests = requests;
    this.words = words;
    this.refunds = refunds;
    this.evidence = evidence;
    this.clock = clock;
  }

  List<ClaimView> of(MarketplaceId marketplace, Collection<Claim> claims) {
    var ids = claims.stream().map(Claim::uuid).toList();
    var made = offers.of(marketplace.value(), ids);
    var asked = requests.of(marketplace.value(), ids);
    var said = words.of(marketplace.value(), ids);
    var now = clock.now();
    return claims.stream()
        .map(claim ->
            view(
                marketplace,
                claim,
                new Given(
                    made.getOrDefault(claim.uuid(), List.of()),
                    asked.getOrDefault(claim.uuid(), List.of()),
                    said.getOrDefault(claim.uuid(), List.of())),
                now))
        .toList();
  }

  /** What stands beside the claim's own row. */
  private record Given(List<Offer> made, List<AskedEvidence> asked, List<ClaimView.Word> said) {}

  private ClaimView view(MarketplaceId marketplace, Claim claim, Given given, Instant now) {
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
        CaseActions.of(claim, given.made(), newEvidence(marketplace, claim), now),
        given.made(),
        given.asked(),
        ending.refundId() == null ? List.of() : refundsOf(marketplace, claim),
        given.said(),
        new ClaimView.Review(review, review ? Reviews.key(claim) : null, claim.deciders()),
        claim.updatedAt());
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
