package org.redress.claims;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimStep.Next;
import org.redress.evidence.EvidenceItems;
import org.redress.evidence.EvidenceView;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.Escalations;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Party;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.Task;
import org.springframework.stereotype.Component;

/** Puts together what may be seen of claims; a fixed number of queries however many they are. */
@Component
class ClaimViews {

  private final Offers offers;
  private final EvidenceRequests requests;
  private final PartyWords words;
  private final Refunds refunds;
  private final EvidenceItems evidence;
  private final Escalations escalations;
  private final Objections objections;
  private final RulingProposals proposals;
  private final FindingTasks tasks;
  private final BusinessClock clock;

  ClaimViews(
      Offers offers,
      EvidenceRequests requests,
      PartyWords words,
      Refunds refunds,
      EvidenceItems evidence,
      Escalations escalations,
      Objections objections,
      RulingProposals proposals,
      FindingTasks tasks,
      BusinessClock clock) {
    this.offers = offers;
    this.requests = requests;
    this.words = words;
    this.refunds = refunds;
    this.evidence = evidence;
    this.escalations = escalations;
    this.objections = objections;
    this.proposals = proposals;
    this.tasks = tasks;
    this.clock = clock;
  }

  List<ClaimView> of(MarketplaceId marketplace, Collection<Claim> claims) {
    var ids = claims.stream().map(Claim::uuid).toList();
    var made = offers.of(marketplace.value(), ids);
    var asked = requests.of(marketplace.value(), ids);
    var said = words.of(marketplace.value(), ids);
    var before = escalations.ofClaims(marketplace, escalated(claims));
    var objected = objections.of(marketplace.value(), ids);
    var denied = idsOf(claims, claim -> claim.denial().deniedAt() != null);
    var added = evidence.ofCases(marketplace, denied);
    var paidBack =
        refunds.ofCases(marketplace, idsOf(claims, claim -> claim.ending().refundId() != null));
    var proposed = proposals.open(marketplace.value(), ids);
    var work = tasks.openIn(marketplace, idsOf(claims, claim -> true));
    var now = clock.now();
    return claims.stream()
        .map(claim ->
            view(
                claim,
                new Beside(
                    made.getOrDefault(claim.uuid(), List.of()),
                    said.getOrDefault(claim.uuid(), List.of()),
                    added.getOrDefault(claim.id(), List.of()),
                    paidBack.getOrDefault(claim.id(), List.of()),
                    before.get(claim.uuid()),
                    objected.get(claim.uuid()),
                    asked.getOrDefault(claim.uuid(), List.of()),
                    proposed.get(claim.uuid()),
                    work.getOrDefault(claim.id(), List.of())),
                now))
        .toList();
  }

  private static List<UUID> escalated(Collection<Claim> claims) {
    return claims.stream().filter(Claim::escalated).map(Claim::uuid).toList();
  }

  private static List<CaseId> idsOf(Collection<Claim> claims, Predicate<Claim> which) {
    return claims.stream().filter(which).map(Claim::id).toList();
  }

  /** What lies beside a claim's row. */
  private record Beside(
      List<Offer> offers,
      List<ClaimView.Word> words,
      List<EvidenceView> evidence,
      List<RefundView> refunds,
      @Nullable Escalation escalation,
      @Nullable Objection objection,
      List<AskedEvidence> asked,
      @Nullable RulingProposal proposal,
      List<Task> work) {}

  private static ClaimView view(Claim claim, Beside beside, Instant now) {
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
        CaseActions.of(claim, beside.offers(), newEvidence(claim, beside.evidence()), now),
        beside.offers(),
        beside.asked(),
        beside.refunds(),
        beside.words(),
        new ClaimView.Review(
            review, review ? Reviews.key(claim) : null, claim.deciders(), claim.escalated()),
        claim.updatedAt(),
        beside.escalation(),
        beside.objection(),
        claim.objectableUntil(),
        CaseDeadlines.of(claim, beside.work(), beside.proposal(), now),
        StandingRulings.of(claim, beside.refunds()),
        beside.proposal(),
        claim.dossier());
  }

  /** Something that the customer added after the denial. */
  private static boolean newEvidence(Claim claim, List<EvidenceView> added) {
    var denied = claim.denial().deniedAt();
    return denied != null
        && added.stream()
            .anyMatch(item -> item.party() == Party.CUSTOMER && !item.at().isBefore(denied));
  }
}
