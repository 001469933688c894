package org.redress.parties.sheet;

import java.util.List;
import java.util.Optional;
import org.redress.access.LinkHolder;
import org.redress.casefile.Timeline;
import org.redress.claims.AskedEvidence;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.CaseDecisions;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.evidence.EvidenceItems;
import org.redress.guarantee.Recoveries;
import org.redress.orders.Contract;
import org.redress.orders.FindingOrders;
import org.redress.orders.KeepingMerchants;
import org.redress.orders.Merchant;
import org.redress.parties.Speech;
import org.redress.shared.Party;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** Collects what the holder of a link is shown of its case, all as of one moment. */
@Component
public class PartySheets {

  private final Tenancy tenancy;
  private final FindingClaims claims;
  private final FindingOrders orders;
  private final KeepingMerchants merchants;
  private final EvidenceItems evidence;
  private final CaseDecisions decisions;
  private final Recoveries recoveries;
  private final Timeline timeline;

  PartySheets(
      Tenancy tenancy,
      FindingClaims claims,
      FindingOrders orders,
      KeepingMerchants merchants,
      EvidenceItems evidence,
      CaseDecisions decisions,
      Recoveries recoveries,
      Timeline timeline) {
    this.tenancy = tenancy;
    this.claims = claims;
    this.orders = orders;
    this.merchants = merchants;
    this.evidence = evidence;
    this.decisions = decisions;
    this.recoveries = recoveries;
    this.timeline = timeline;
  }

  public Optional<PartySheet> find(LinkHolder holder, Speech say) {
    return tenancy.in(
        holder.marketplace(),
        () ->
            claims
                .find(holder.marketplace(), holder.caseId())
                .map(claim -> sheet(holder, claim, say)));
  }

  private PartySheet sheet(LinkHolder holder, ClaimView claim, Speech say) {
    var marketplace = holder.marketplace();
    var reader = holder.party();
    var contract = orders.find(marketplace, claim.order()).orElseThrow().contract();
    var happened = timeline.ofCase(marketplace, claim.id());
    var owed =
        recoveries.ofCase(marketplace, claim.id()).stream()
            .filter(recovery -> Owed.by(reader, recovery))
            .map(recovery -> Owed.of(recovery, claim.reference(), reader, say))
            .toList();
    var turn = Turn.of(claim, reader, say);
    return new PartySheet(
        reader,
        merchants
            .find(marketplace, claim.merchantReference())
            .map(Merchant::name)
            .orElse(claim.merchantReference()),
        claim,
        contract.reference(),
        say.money(claim.claimed(), claim.currency()),
        lines(claim, contract),
        owed.stream().anyMatch(Owed::asks) ? turn.owing(say) : turn,
        asked(claim, reader).map(asked -> Asked.of(asked, say)).orElse(null),
        claim.offers().stream().map(offer -> OfferCard.of(offer, claim, reader, say)).toList(),
        Verdict.of(decisions.of(marketplace, claim.id()), claim.currency(), reader, say),
        claim.refunds().stream().map(refund -> MoneyLine.of(refund, reader, say)).toList(),
        owed,
        evidence.of(marketplace, claim.id()).stream()
            .filter(item -> item.visibility().to(reader))
            .map(item -> ProofLine.of(item, reader, say))
            .toList(),
        Story.of(claim, happened, reader, say));
  }

  /** What the reader owes now. */
  private static Optional<AskedEvidence> asked(ClaimView claim, Party reader) {
    var deadline = claim.deadline();
    return deadline != null
            && deadline.meaning() == Meaning.ADD_EVIDENCE
            && deadline.party() == reader
        ? claim.evidenceRequests().reversed().stream()
            .filter(asked -> asked.party() == reader)
            .findFirst()
        : Optional.empty();
  }

  private static List<String> lines(ClaimView claim, Contract contract) {
    return claim.lines().stream()
        .map(claimed ->
            "%d × %s"
                .formatted(
                    claimed.quantity(),
                    contract.lines().stream()
                        .filter(line -> line.reference().equals(claimed.reference()))
                        .map(line -> line.title() == null ? line.sku() : line.title())
                        .findFirst()
                        .orElse(claimed.reference())))
        .toList();
  }
}
