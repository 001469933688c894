package org.redress.desk.cases;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDecisions;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.desk.CaseLine;
import org.redress.desk.CaseWords;
import org.redress.desk.DecisionWords;
import org.redress.desk.EvidenceWords;
import org.redress.desk.MoneySheets;
import org.redress.desk.PictureLink;
import org.redress.desk.StuckLine;
import org.redress.desk.ViewerFormat;
import org.redress.desk.Words;
import org.redress.engine.ProcessPictures;
import org.redress.evidence.EvidenceItems;
import org.redress.evidence.EvidenceView;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.Guarantor;
import org.redress.guarantee.Guarantors;
import org.redress.notifications.Notices;
import org.redress.orders.FindingOrders;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.Task;
import org.redress.tasks.TaskSearch;
import org.springframework.stereotype.Component;

/** Collects what is known about a case, all as of one moment. */
@Component
public class CaseSheets {

  private static final int MOST_TASKS = 20;

  private final Tenancy tenancy;
  private final FindingClaims claims;
  private final FindingOrders orders;
  private final FindingTasks tasks;
  private final EvidenceItems evidence;
  private final CaseDecisions decisions;
  private final MoneySheets money;
  private final CaseTimelines timelines;
  private final Notices notices;
  private final ProcessPictures pictures;
  private final DecisionWords decisionWords;
  private final Guarantors guarantors;
  private final Words words;

  CaseSheets(
      Tenancy tenancy,
      FindingClaims claims,
      FindingOrders orders,
      FindingTasks tasks,
      EvidenceItems evidence,
      CaseDecisions decisions,
      MoneySheets money,
      CaseTimelines timelines,
      Notices notices,
      ProcessPictures pictures,
      DecisionWords decisionWords,
      Guarantors guarantors,
      Words words) {
    this.tenancy = tenancy;
    this.claims = claims;
    this.orders = orders;
    this.tasks = tasks;
    this.evidence = evidence;
    this.decisions = decisions;
    this.money = money;
    this.timelines = timelines;
    this.notices = notices;
    this.pictures = pictures;
    this.decisionWords = decisionWords;
    this.guarantors = guarantors;
    this.words = words;
  }

  /** All of it, for staff. */
  Optional<CaseSheet> find(MarketplaceId marketplace, CaseId id, ViewerFormat format) {
    return tenancy.in(
        marketplace,
        () -> claims.find(marketplace, id).map(claim -> sheet(marketplace, claim, format)));
  }

  /** For its guarantor: without the work of the staff and who of them did it. */
  public CaseSheet outside(MarketplaceId marketplace, ClaimView claim, ViewerFormat format) {
    return tenancy.in(
        marketplace,
        () -> {
          var all = sheet(marketplace, claim, format);
          return all.outside(timelines.outside(marketplace, claim, all.order(), format));
        });
  }

  private CaseSheet sheet(MarketplaceId marketplace, ClaimView claim, ViewerFormat format) {
    var order = orders.find(marketplace, claim.order()).orElseThrow();
    var items = evidence.of(marketplace, claim.id());
    var open = tasks.page(marketplace, TaskSearch.open(MOST_TASKS).about(claim.id())).items();
    return new CaseSheet(
        claim,
        CaseLine.of(claim, format),
        CaseProspect.of(claim, format),
        order,
        claim.offers().stream()
            .map(offer -> OfferLine.of(offer, claim.currency(), format))
            .toList(),
        claim.words().stream().map(WordLine::of).toList(),
        claim.evidenceRequests().stream().map(AskedLine::of).toList(),
        items.stream().map(item -> EvidenceLine.of(item, format)).toList(),
        verdicts(marketplace, claim, items, format),
        money.of(marketplace, claim.id(), format),
        CaseDue.of(claim, open, format),
        timelines.of(marketplace, claim, order, format),
        notices.ofCase(marketplace, claim.id()),
        pictures(marketplace, claim.id()),
        StuckLine.among(open),
        UnreachedLine.among(open),
        review(claim, open),
        guarantor(marketplace, claim.escalation(), format),
        Glance.of(claim, order, words, format));
  }

  private List<Verdict> verdicts(
      MarketplaceId marketplace, ClaimView claim, List<EvidenceView> items, ViewerFormat format) {
    var names = items.stream().collect(toMap(item -> item.id().value(), CaseSheets::name));
    return decisions.of(marketplace, claim.id()).stream()
        .map(decision -> Verdict.of(decision, claim.currency(), names, decisionWords, format))
        .toList();
  }

  private List<PictureLink> pictures(MarketplaceId marketplace, CaseId id) {
    var all = pictures.of(marketplace, id);
    return IntStream.range(0, all.size())
        .mapToObj(at -> PictureLink.of(id, at, all.get(at)))
        .toList();
  }

  private @Nullable GuarantorCard guarantor(
      MarketplaceId marketplace, @Nullable Escalation before, ViewerFormat format) {
    if (before == null) {
      return null;
    }
    var name =
        guarantors.find(marketplace, before.guarantor()).map(Guarantor::name).orElse("Guarantor");
    return GuarantorCard.of(before, name, format);
  }

  private static @Nullable Task review(ClaimView claim, List<Task> open) {
    return open.stream()
        .filter(task -> task.asked().key().equals(claim.review().taskKey()))
        .findFirst()
        .orElse(null);
  }

  private static String name(EvidenceView item) {
    return "%s of the %s"
        .formatted(
            EvidenceWords.of(item.type()), CaseWords.of(item.party()).toLowerCase(Locale.ROOT));
  }
}
