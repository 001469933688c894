package org.redress.orders;

import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderFixtures.*;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.casefile.Timeline;
import org.redress.casefile.TimelineEntry;
import org.redress.notifications.Notices;
import org.redress.policy.Policies;
import org.redress.policy.PolicyEditions;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.testing.SettableClock;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Orders on a real database, in a marketplace of their own for each test. */
@SpringBootTest(classes = OrdersAlone.class, properties = "redress.sandbox=true")
abstract class OrdersOnADatabase {

  static final Actor SHOP = new Actor(Actor.Kind.API_KEY, "shop");

  @Autowired RegisteringOrders registering;
  @Autowired ReportingEvents reporting;
  @Autowired WatchingPromises watching;
  @Autowired HoldingGuarantees holding;
  @Autowired ImportingOrders importing;
  @Autowired FindingOrders finding;
  @Autowired KeepingMerchants merchants;
  @Autowired OpeningMarketplaces opening;
  @Autowired PolicyEditions editions;
  @Autowired Policies policies;
  @Autowired Notices notices;
  @Autowired Timeline timeline;
  @Autowired OrderDeadlineBook book;
  @Autowired SettableClock clock;
  @Autowired Orders orders;
  MarketplaceId market;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @BeforeEach
  void openMarketplace() {
    clock.moveTo("2026-03-02T10:16:00Z");
    market =
        opening.open(new OpenMarketplace("Fair", ZoneId.of("Europe/Berlin"), "DE", "EUR")).id();
    editions.adopt(market);
  }

  OrderId placed(String reference, long amount, String at) {
    clock.moveTo(at);
    return registered(costing(reference, "EUR", amount, clock.now())).id();
  }

  long exposure() {
    return orders.exposure(market.value(), "acme", "EUR", clock.now());
  }

  OrderView registered(Contract contract) {
    return ((Registration.New) registering.register(market, contract, SHOP)).order();
  }

  OrderEvent report(OrderId order, ReportEvent event) {
    return ((EventReport.Recorded) reporting.report(market, order, event, SHOP)).event();
  }

  static OrderId taken(Imported imported) {
    return ((Imported.Taken) imported).order();
  }

  OrderView view(OrderId order) {
    return finding.find(market, order).orElseThrow();
  }

  List<String> kinds(OrderId order) {
    return timeline.of(market, order).stream().map(TimelineEntry::kind).toList();
  }

  List<Map<String, Object>> details(OrderId order, String kind) {
    return timeline.of(market, order).stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(TimelineEntry::details)
        .toList();
  }
}
