package org.redress.desk.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.casefile.Timeline;
import org.redress.casefile.TimelineEntry;
import org.redress.claims.ClaimView;
import org.redress.desk.TimelineLine;
import org.redress.desk.TimelineWords;
import org.redress.desk.ViewerFormat;
import org.redress.orders.OrderView;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** What happened in a case, and what was reported of its order, in words. */
@Component
class CaseTimelines {

  /** Of what happens to an order, what a claim turns on. */
  private static final Set<String> OF_THE_ORDER =
      Set.of("OrderEventReported", "OrderCancelled", "DelayFound", "PromiseBroken", "PromiseKept");

  private final Timeline timeline;
  private final TimelineWords words;

  CaseTimelines(Timeline timeline, TimelineWords words) {
    this.timeline = timeline;
    this.words = words;
  }

  /** What the parties, the tables and the guarantor did; not the work of the staff. */
  List<TimelineLine> outside(
      MarketplaceId marketplace, ClaimView claim, OrderView order, ViewerFormat format) {
    return entries(marketplace, claim)
        .filter(entry -> !entry.kind().startsWith("Task") && !entry.kind().equals("JobStuck"))
        .map(entry -> words.line(entry, order, format))
        .toList();
  }

  List<TimelineLine> of(
      MarketplaceId marketplace, ClaimView claim, OrderView order, ViewerFormat format) {
    return entries(marketplace, claim).map(entry -> words.line(entry, order, format)).toList();
  }

  /** In the order in which it became known; what was reported stands there itself. */
  private Stream<TimelineEntry> entries(MarketplaceId marketplace, ClaimView claim) {
    var ofOrder =
        timeline.ofCaseAndOrder(marketplace, claim.id(), claim.order()).stream()
            .filter(entry -> OF_THE_ORDER.contains(entry.kind()));
    var inCase =
        timeline.ofCase(marketplace, claim.id()).stream()
            .filter(entry -> !OF_THE_ORDER.contains(entry.kind()))
            .filter(entry -> !"ORDER_REPORT".equals(entry.details().get("fact")));
    return Stream.concat(ofOrder, inCase).sorted(Comparator.comparingLong(TimelineEntry::sequence));
  }
}
