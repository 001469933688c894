package org.redress.casefile.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.access.Marketplaces;
import org.redress.casefile.Timeline;
import org.redress.casefile.TimelineEntry;
import org.redress.claims.AskedEvidence;
import org.redress.claims.CaseDecisions;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.evidence.EvidenceItems;
import org.redress.evidence.Visibility;
import org.redress.guarantee.Recoveries;
import org.redress.ledger.EntrySearch;
import org.redress.ledger.Ledger;
import org.redress.orders.FindingOrders;
import org.redress.orders.KeepingMerchants;
import org.redress.policy.Policies;
import org.redress.refunds.Refunds;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;

/** Puts together what a case file says, in the caller's transaction. */
@Component
public class ComposingCaseFiles {

  /** Asked about an order before there is a case. */
  private static final Set<String> TABLES_OF_ORDERS =
      Set.of("ContractTerms", "GuarantorCover", "DelayNotice");

  private static final int ENTRIES_AT_ONCE = 200;

  private final FindingClaims claims;
  private final FindingOrders orders;
  private final KeepingMerchants merchants;
  private final Marketplaces marketplaces;
  private final EvidenceItems evidence;
  private final CaseDecisions decisions;
  private final Policies policies;
  private final Refunds refunds;
  private final Recoveries recoveries;
  private final Ledger ledger;
  private final Timeline timeline;

  ComposingCaseFiles(
      FindingClaims claims,
      FindingOrders orders,
      KeepingMerchants merchants,
      Marketplaces marketplaces,
      EvidenceItems evidence,
      CaseDecisions decisions,
      Policies policies,
      Refunds refunds,
      Recoveries recoveries,
      Ledger ledger,
      Timeline timeline) {
    this.claims = claims;
    this.orders = orders;
    this.merchants = merchants;
    this.marketplaces = marketplaces;
    this.evidence = evidence;
    this.decisions = decisions;
    this.policies = policies;
    this.refunds = refunds;
    this.recoveries = recoveries;
    this.ledger = ledger;
    this.timeline = timeline;
  }

  /** Empty where there is no such case. */
  public Optional<CaseFile> of(MarketplaceId marketplace, CaseId id, Visibility scope) {
    return claims.find(marketplace, id).map(claim -> compose(marketplace, claim, scope));
  }

  private CaseFile compose(MarketplaceId marketplace, ClaimView claim, Visibility scope) {
    return new CaseFile(
        CaseFile.FORMAT,
        scope,
        Dispute.of(claim),
        place(marketplace),
        contract(marketplace, claim.order()),
        claim.offers(),
        words(claim),
        items(marketplace, claim.id(), scope),
        decisions.of(marketplace, claim.id()).stream().map(DecisionItem::of).toList(),
        EscalationItem.of(claim.escalation()),
        claim.objection(),
        refunds.ofCase(marketplace, claim.id()).stream().map(RefundItem::of).toList(),
        recoveries.ofCase(marketplace, claim.id()).stream().map(RecoveryItem::of).toList(),
        entries(marketplace, claim.id()),
        timeline.ofCaseAndOrder(marketplace, claim.id(), claim.order()).stream()
            .filter(entry -> isFor(scope, entry))
            .toList());
  }

  /** What was asked for in words belongs to what was said. */
  private static List<ClaimView.Word> words(ClaimView claim) {
    var asked = claim.evidenceRequests().stream().flatMap(ComposingCaseFiles::word);
    return Stream.concat(claim.words().stream(), asked)
        .sorted(Comparator.comparing(ClaimView.Word::at))
        .toList();
  }

  private static Stream<ClaimView.Word> word(AskedEvidence asked) {
    var text = asked.text();
    return text == null
        ? Stream.empty()
        : Stream.of(new ClaimView.Word(asked.askedAt(), asked.asker(), "EVIDENCE_REQUESTED", text));
  }

  private CaseFile.Place place(MarketplaceId id) {
    var marketplace = marketplaces.get(id);
    return new CaseFile.Place(
        marketplace.name(),
        marketplace.timeZone().getId(),
        marketplace.country(),
        marketplace.currency(),
        marketplace.guarantor());
  }

  private ContractOfCase contract(MarketplaceId marketplace, OrderId id) {
    var order = orders.find(marketplace, id).orElseThrow();
    var merchant = merchants.find(marketplace, order.contract().merchant().reference());
    var asked =
        policies.decisionsAbout(marketplace, id).stream()
            .filter(decision -> TABLES_OF_ORDERS.contains(decision.table()))
            .map(DecisionItem::of)
            .toList();
    return ContractOfCase.of(order, merchant.orElse(null), asked);
  }

  /** Counted among those that are handed over: a gap would tell of one that is kept back. */
  private List<EvidenceItem> items(MarketplaceId marketplace, CaseId id, Visibility scope) {
    var handedOver =
        evidence.of(marketplace, id).stream()
            .filter(item -> isFor(scope, item.visibility()))
            .toList();
    return IntStream.range(0, handedOver.size())
        .mapToObj(at -> EvidenceItem.of(at + 1, handedOver.get(at), scope))
        .toList();
  }

  private List<LedgerItem> entries(MarketplaceId marketplace, CaseId id) {
    var all = new ArrayList<LedgerItem>();
    Long after = null;
    do {
      var page = ledger.entries(marketplace, new EntrySearch(id, null, after, ENTRIES_AT_ONCE));
      page.forEach(entry -> all.add(LedgerItem.of(entry)));
      after = page.size() < ENTRIES_AT_ONCE ? null : Long.valueOf(page.getLast().seq());
    } while (after != null);
    return List.copyOf(all);
  }

  private static boolean isFor(Visibility scope, TimelineEntry entry) {
    return scope == Visibility.STAFF_AND_GUARANTOR
        || !Visibility.STAFF_AND_GUARANTOR.name().equals(entry.details().get("visibility"));
  }

  private static boolean isFor(Visibility scope, Visibility of) {
    return scope == Visibility.STAFF_AND_GUARANTOR || of == Visibility.ALL_PARTIES;
  }
}
