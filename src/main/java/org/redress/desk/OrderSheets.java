package org.redress.desk;

import java.util.List;
import java.util.Optional;
import org.redress.casefile.Timeline;
import org.redress.claims.ClaimSearch;
import org.redress.claims.FindingClaims;
import org.redress.notifications.Notices;
import org.redress.orders.FindingOrders;
import org.redress.orders.OrderView;
import org.redress.policy.Policies;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.springframework.stereotype.Component;

/** Collects what is known about an order, all as of one moment. */
@Component
class OrderSheets {

  private static final int MOST_CASES = 50;
  private static final int MOST_TASKS = 50;

  private final Tenancy tenancy;
  private final FindingOrders orders;
  private final Timeline timeline;
  private final Notices notices;
  private final Policies policies;
  private final FindingClaims claims;
  private final MoneySheets money;
  private final FindingTasks tasks;
  private final TimelineWords timelineWords;
  private final DecisionWords decisionWords;

  OrderSheets(
      Tenancy tenancy,
      FindingOrders orders,
      Timeline timeline,
      Notices notices,
      Policies policies,
      FindingClaims claims,
      MoneySheets money,
      FindingTasks tasks,
      TimelineWords timelineWords,
      DecisionWords decisionWords) {
    this.tenancy = tenancy;
    this.orders = orders;
    this.timeline = timeline;
    this.notices = notices;
    this.policies = policies;
    this.claims = claims;
    this.money = money;
    this.tasks = tasks;
    this.timelineWords = timelineWords;
    this.decisionWords = decisionWords;
  }

  Optional<OrderSheet> find(MarketplaceId marketplace, OrderId id, ViewerFormat format) {
    return tenancy.in(
        marketplace,
        () -> orders.find(marketplace, id).map(order -> sheet(marketplace, order, format)));
  }

  private OrderSheet sheet(MarketplaceId marketplace, OrderView order, ViewerFormat format) {
    var currency = order.contract().currency();
    return new OrderSheet(
        order,
        Prospect.of(order, format),
        DeadlineLine.of(order, format.now()),
        timeline.of(marketplace, order.id()).stream()
            .map(entry -> timelineWords.line(entry, currency, format))
            .toList(),
        notices.about(marketplace, order.id()),
        policies.decisionsAbout(marketplace, order.id()).stream()
            .map(decision -> decisionWords.card(decision, currency, format))
            .toList(),
        cases(marketplace, order, format),
        money.of(marketplace, order.id(), format),
        PictureLink.of(order.id()),
        stuck(marketplace, order));
  }

  /** What is stuck in a case is shown with it. */
  private List<StuckLine> stuck(MarketplaceId marketplace, OrderView order) {
    var search = TaskSearch.open(MOST_TASKS).of(TaskKind.STUCK_JOB).about(order.id());
    return StuckLine.among(
        tasks.page(marketplace, search).items().stream()
            .filter(task -> task.asked().caseId() == null)
            .toList());
  }

  private List<CaseLine> cases(MarketplaceId marketplace, OrderView order, ViewerFormat format) {
    var ofOrder = new ClaimSearch(null, null, null, null, order.id(), null, null, null, MOST_CASES);
    return claims.page(marketplace, ofOrder).items().stream()
        .map(claim -> CaseLine.of(claim, format))
        .toList();
  }
}
