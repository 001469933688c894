package org.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.casefile.Timeline;
import org.redress.engine.process.Steps;
import org.redress.orders.Contract;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.OrderFixtures;
import org.redress.orders.OrderView.Status;
import org.redress.orders.PromiseState;
import org.redress.orders.RegisteringOrders;
import org.redress.orders.Registration;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportingEvents;
import org.redress.policy.PolicyEditions;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.testing.TestBroker;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On a real broker, whose clock is moved and which is killed. */
@SpringBootTest(classes = TravellingHouse.class)
class TimeTravelModuleTests {

  private static final TestBroker BROKER = TestBroker.start();
  private static final Actor SHOP = new Actor(Actor.Kind.API_KEY, "shop");

  @Autowired private TimeTravel travel;
  @Autowired private RegisteringOrders registering;
  @Autowired private ReportingEvents reporting;
  @Autowired private FindingOrders finding;
  @Autowired private Timeline timeline;
  @Autowired private Steps steps;
  @Autowired private ProcessPictures pictures;
  @Autowired private OpeningMarketplaces opening;
  @Autowired private PolicyEditions editions;
  private MarketplaceId market;

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
    BROKER.register(registry);
  }

  @AfterAll
  static void leave() {
    BROKER.close();
  }

  @BeforeEach
  void openMarketplace() {
    market = opening.open(new OpenMarketplace("Fair", ZoneId.of("UTC"), "DE", "EUR")).id();
    editions.adopt(market);
    if (travel.now().isAfter(Instant.parse("2026-01-01T00:00:00Z"))) {
      travel.set(Instant.parse("2016-09-01T00:00:00Z"));
    }
  }

  @Test
  void goesBackOnlyAsLongAsThereIsNoOrder() {
    register("no way back");
    var now = travel.now();

    assertThat(travel.set(Instant.parse("2016-09-01T00:00:00Z")))
        .isInstanceOf(SetClock.Refused.class);

    assertThat(travel.now()).isAfterOrEqualTo(now);
  }

  @Test
  void actsOnEachDeadlineAtItsVeryInstant() {
    var order = register("silent all the way");

    travelDays(60);

    var view = finding.find(market, order).orElseThrow();
    assertThat(view.promise().state()).isEqualTo(PromiseState.BROKEN);
    assertThat(view.status()).isEqualTo(Status.COMPLETED);
    assertThat(at(order, "PromiseBroken")).isEqualTo(view.promise().keptUntil().plusMillis(1));
    assertThat(at(order, "DelayFound")).isEqualTo(view.promise().shipBy());
    assertThat(at(order, "GuaranteeEnded")).isEqualTo(view.guarantee().until().plusMillis(1));
    var picture = pictures.of(market, order).orElseThrow();
    assertThat(picture.waitingAt()).isEmpty();
    assertThat(picture.visited()).contains("Task_InviteCustomerToClaim", "Event_WatchEnded");
  }

  @Test
  void anOrderWithoutTroubleCostsAtMostThreeJobs() {
    var order = register("no trouble");
    travelDays(1);
    report(order, EventType.SHIPPED);
    travelDays(2);
    report(order, EventType.DELIVERED);

    travelDays(60);

    assertThat(finding.find(market, order).orElseThrow().promise().state())
        .isEqualTo(PromiseState.KEPT);
    assertThat(steps.jobsDone(market, order)).isPositive().isLessThanOrEqualTo(3);
    assertThat(pictures.of(market, order).orElseThrow().visited())
        .contains("Event_OrderShipped", "Event_OrderDelivered", "Task_EndGuarantee");
  }

  @Test
  void sixtyDaysAtOnceGiveTheSameHistoryAsSixtyTimesOneDay() {
    var startOfFirst = travel.now();
    var first = register("at once");
    travelDays(60);

    advance(nextMidnight());
    var startOfSecond = travel.now();
    var second = register("day by day");
    for (var day = 1; day <= 60; day++) {
      travelDays(1);
    }

    assertThat(history(second, startOfSecond)).isEqualTo(history(first, startOfFirst));
  }

  @Test
  void losesNothingWhenTheBrokerIsKilledMeanwhile() {
    var order = register("over a crash");
    travelDays(1);
    BROKER.kill();
    BROKER.awaitReady();

    travelDays(60);

    assertThat(at(order, "PromiseBroken"))
        .isEqualTo(finding.find(market, order).orElseThrow().promise().keptUntil().plusMillis(1));
  }

  @Test
  void movesTimeForOneAtATime() {
    BROKER.kill();

    var first = CompletableFuture.supplyAsync(() -> travel.advance(inDays(1)));
    await()
        .until(() ->
            "another advance that is under way".equals(travel.advance(inDays(1)).waitingFor()));

    BROKER.awaitReady();
    first.join();
    travelDays(1);
  }

  @Test
  void settlesWhereItStandsWhenAskedForWhatHasPassed() {
    travelDays(1);
    var now = travel.now();

    var again = travel.advance(now.minus(Duration.ofDays(3)));

    assertThat(again.settled()).isTrue();
    assertThat(again.now()).isBetween(now, now.plusSeconds(30));
  }

  private OrderId register(String reference) {
    var placed = travel.now();
    var today = LocalDate.ofInstant(placed, ZoneOffset.UTC);
    var torches = OrderFixtures.costing(reference, "EUR", 4480, placed);
    var promise =
        new Contract.Promise(
            today.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC), today.plusDays(7));
    return ((Registration.New)
            registering.register(market, OrderFixtures.promised(torches, promise), SHOP))
        .order()
        .id();
  }

  private void report(OrderId order, EventType type) {
    reporting.report(
        market,
        order,
        new ReportEvent(type, travel.now(), ReportEvent.Source.CARRIER, ReportEvent.Details.NONE),
        SHOP);
  }

  private void travelDays(int days) {
    advance(inDays(days));
  }

  private Instant inDays(int days) {
    return travel.now().plus(Duration.ofDays(days));
  }

  private Instant nextMidnight() {
    return LocalDate.ofInstant(travel.now(), ZoneOffset.UTC)
        .plusDays(1)
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC);
  }

  /** As a client does: asks again as long as half a minute was not enough. */
  private void advance(Instant to) {
    await().atMost(Duration.ofMinutes(5)).until(() -> travel.advance(to).settled());
  }

  private Instant at(OrderId order, String kind) {
    return timeline.of(market, order).stream()
        .filter(entry -> entry.kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .at();
  }

  private List<String> history(OrderId order, Instant start) {
    var midnight =
        LocalDate.ofInstant(start, ZoneOffset.UTC).atStartOfDay().toInstant(ZoneOffset.UTC);
    return timeline.of(market, order).stream()
        .filter(entry -> entry.by().equals(Actor.SYSTEM))
        .map(entry -> entry.kind() + " " + Duration.between(midnight, entry.at()))
        .toList();
  }
}
