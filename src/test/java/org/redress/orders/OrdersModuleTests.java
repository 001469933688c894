package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderDeadline.Meaning.GUARANTEE_ENDS;
import static org.redress.orders.OrderFixtures.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.casefile.Timeline;
import org.redress.casefile.TimelineEntry;
import org.redress.notifications.Notice;
import org.redress.notifications.Notices;
import org.redress.orders.OrderView.Statement;
import org.redress.orders.OrderView.Status;
import org.redress.policy.Decision;
import org.redress.policy.Policies;
import org.redress.policy.PolicyEditions;
import org.redress.shared.Actor;
import org.redress.shared.FieldProblem;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.testing.SettableClock;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = OrdersAlone.class, properties = "redress.sandbox=true")
class OrdersModuleTests {

  private static final Actor SHOP = new Actor(Actor.Kind.API_KEY, "shop");

  @Autowired private RegisteringOrders registering;
  @Autowired private ReportingEvents reporting;
  @Autowired private WatchingPromises watching;
  @Autowired private ImportingOrders importing;
  @Autowired private FindingOrders finding;
  @Autowired private KeepingMerchants merchants;
  @Autowired private OpeningMarketplaces opening;
  @Autowired private PolicyEditions editions;
  @Autowired private Policies policies;
  @Autowired private Notices notices;
  @Autowired private Timeline timeline;
  @Autowired private OrderDeadlineBook book;
  @Autowired private SettableClock clock;
  @Autowired private Orders orders;
  private MarketplaceId market;

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

  @Test
  void registersAnOrderWithItsPromiseTermsAndCover() {
    var order = registered(torches());
    assertThat(order.status()).isEqualTo(Status.OPEN);
    assertThat(order.policyEdition().number()).isEqualTo(1);
    assertThat(order.promise())
        .isEqualTo(
            new OrderView.Promise(
                OrderFixtures.SHIP_BY,
                PROMISED,
                PromiseState.PENDING,
                Instant.parse("2026-03-09T22:59:59.999Z")));
    assertThat(order.guarantee())
        .isEqualTo(
            new OrderView.Guarantee(
                true, 4480, Instant.parse("2026-04-08T21:59:59.999Z"), "COVERED"));
    assertThat(order.claimWindow())
        .isEqualTo(
            new OrderView.ClaimWindow(
                Instant.parse("2026-03-09T23:00:00Z"), Instant.parse("2026-04-08T21:59:59.999Z")));
    assertThat(policies.decisionsAbout(market, order.id()))
        .extracting(Decision::table)
        .containsExactly("ContractTerms", "GuarantorCover");
  }

  @Test
  void sameReferenceAndContractIsTheSameOrderAnotherContractIsRefused() {
    var order = registered(torches());
    assertThat(registering.register(market, torches(), SHOP))
        .isInstanceOfSatisfying(
            Registration.Same.class, same -> assertThat(same.order().id()).isEqualTo(order.id()));
    var other = costing("M-1", "EUR", 100, Instant.parse("2026-03-02T10:15:00Z"));
    assertThat(registering.register(market, other, SHOP))
        .isEqualTo(new Registration.ReferenceTaken(order.id()));
    assertThat(kinds(order.id())).containsExactly("OrderRegistered");
  }

  @Test
  void registersOnceWhenAskedTwiceAtTheSameTime() throws Exception {
    try (var two = Executors.newFixedThreadPool(2)) {
      Callable<Registration> once = () -> registering.register(market, torches(), SHOP);
      var answers = two.invokeAll(List.of(once, once)).stream().map(f -> f.resultNow()).toList();
      assertThat(answers).hasAtLeastOneElementOfType(Registration.New.class);
      assertThat(answers).hasAtLeastOneElementOfType(Registration.Same.class);
    }
  }

  @Test
  void setsThePromiseByContractTermsWhereNoneIsGiven() {
    var order = registered(promised(torches(), null));
    assertThat(order.promise().deliverBy()).isAfter(LocalDate.parse("2026-03-02"));
    assertThat(order.promise().shipBy()).isNotNull();
  }

  @Test
  void refusesAnOrderFromTheFuture() {
    clock.moveTo("2026-03-02T10:09:59Z");
    assertThat(registering.register(market, torches(), SHOP))
        .isInstanceOfSatisfying(
            Registration.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(FieldProblem::field)
                    .containsExactly("placedAt"));
    clock.moveTo("2026-03-02T10:10:00Z");
    assertThat(registering.register(market, torches(), SHOP)).isInstanceOf(Registration.New.class);
  }

  @Test
  void sameEventTwiceIsOneEvent() {
    var order = registered(torches()).id();
    var shipped = event(SHIPPED, "2026-03-01T12:00:00Z", tracked("JD1"));
    assertThat(reporting.report(market, order, shipped, SHOP))
        .isInstanceOf(EventReport.Recorded.class);
    assertThat(reporting.report(market, order, shipped, SHOP))
        .isInstanceOf(EventReport.Known.class);
    assertThat(view(order).events()).hasSize(1);
    assertThat(kinds(order))
        .containsExactly("OrderRegistered", "OrderEventReported", "CourseChanged");
  }

  @Test
  void eventOfAnUnknownOrderIsToldSo() {
    var nobody = new OrderId(new java.util.UUID(7, 7));
    assertThat(reporting.report(market, nobody, event(PAID, "2026-03-02T10:15:00Z"), SHOP))
        .isEqualTo(new EventReport.NoSuchOrder());
  }

  @Test
  void tellsTheCustomerOnceOfAMissedDispatchAndKeepsTheOrderOfASilentOne() {
    var order = registered(torches()).id();
    clock.moveTo("2026-03-04T22:59:59Z");
    assertThat(book.dueAt(clock.now())).isPositive();
    var first = watching.giveDelayNotice(market, order);
    assertThat(watching.giveDelayNotice(market, order)).isEqualTo(first);
    assertThat(view(order).promise().state()).isEqualTo(PromiseState.AT_RISK);
    assertThat(notices.about(market, order))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.reason()).isEqualTo(Notice.Reason.DELAY);
          assertThat(notice.language()).isEqualTo("de");
          assertThat(notice.body()).contains("M-1").contains("9. März 2026");
        });
    assertThat(first)
        .isInstanceOfSatisfying(
            Watched.Done.class,
            done -> {
              assertThat(done.watch().riskAt()).isEqualTo(Watch.NEVER);
              assertThat(done.watch().answerBy()).isBefore(Watch.NEVER);
              clock.moveTo(done.watch().answerBy().toString());
            });
    watching.actOnSilence(market, order);
    watching.actOnSilence(market, order);
    assertThat(view(order).status()).isEqualTo(Status.OPEN);
    assertThat(kinds(order)).containsOnlyOnce("DelayAnswerMissed");
  }

  @Test
  void isNotDoneBeforeItIsDue() {
    var order = registered(torches()).id();
    clock.moveTo("2026-03-09T22:59:59.999Z");
    assertThat(watching.tellBrokenPromise(market, order))
        .isEqualTo(new Watched.NotYet(Instant.parse("2026-03-09T23:00:00Z")));
    clock.moveTo("2026-03-09T20:00:00Z");
    assertThat(watching.tellBrokenPromise(market, order))
        .isInstanceOfSatisfying(
            Watched.Done.class,
            done -> assertThat(done.watch().promiseEndsAt()).isEqualTo("2026-03-09T23:00:00Z"));
    assertThat(notices.about(market, order)).isEmpty();
  }

  @Test
  void tellsTheBrokenPromiseAndInvitesWhoHasPaidAndLateReportKeepsItAfterAll() {
    var order = registered(torches()).id();
    report(order, event(PAID, "2026-03-02T10:16:00Z"));
    clock.moveTo("2026-03-09T23:00:00Z");
    watching.tellBrokenPromise(market, order);
    watching.tellBrokenPromise(market, order);
    assertThat(view(order).promise().state()).isEqualTo(PromiseState.BROKEN);
    assertThat(notices.about(market, order))
        .extracting(Notice::reason)
        .containsExactly(Notice.Reason.PROMISE_BROKEN, Notice.Reason.CLAIM_INVITATION);
    report(order, event(DELIVERED, "2026-03-09T18:00:00Z"));
    assertThat(view(order).promise().state()).isEqualTo(PromiseState.KEPT);
    assertThat(kinds(order)).containsOnlyOnce("PromiseBroken", "PromiseKept");
  }

  @Test
  void doesNotInviteToClaimWhereNothingWasPaid() {
    var order = registered(torches()).id();
    clock.moveTo("2026-03-09T23:00:00Z");
    watching.tellBrokenPromise(market, order);
    assertThat(notices.about(market, order))
        .extracting(Notice::reason)
        .containsExactly(Notice.Reason.PROMISE_BROKEN);
  }

  @Test
  void deliveryLeavesNothingButTheEndOfTheGuaranteeToWaitFor() {
    var order = registered(torches()).id();
    report(order, event(SHIPPED, "2026-03-02T10:16:00Z"));
    report(order, event(DELIVERED, "2026-03-02T10:16:00Z"));
    assertThat(view(order).deadlines())
        .filteredOn(deadline -> deadline.state() == OrderDeadline.State.OPEN)
        .extracting(OrderDeadline::meaning)
        .containsExactly(GUARANTEE_ENDS);
    clock.moveTo("2026-04-08T22:00:00Z");
    var ended = watching.endGuarantee(market, order);
    assertThat(watching.endGuarantee(market, order)).isEqualTo(ended);
    assertThat(view(order).status()).isEqualTo(Status.COMPLETED);
    assertThat(kinds(order)).containsOnlyOnce("GuaranteeEnded");
  }

  @Test
  void retractedCancellationOpensTheOrderAgain() {
    var order = registered(torches()).id();
    var cancelled = report(order, event(CANCELLED, "2026-03-02T10:16:00Z"));
    assertThat(view(order).status()).isEqualTo(Status.CANCELLED);
    assertThat(view(order).promise().state()).isEqualTo(PromiseState.VOID);
    report(order, event(RETRACTED, "2026-03-02T10:17:00Z", of(cancelled.id())));
    assertThat(view(order).status()).isEqualTo(Status.OPEN);
    assertThat(view(order).promise().state()).isEqualTo(PromiseState.PENDING);
    assertThat(details(order, "CourseChanged"))
        .extracting(details -> details.get("step"))
        .containsExactly("CANCELLED", "REOPENED");
  }

  @Test
  void declinedDelayCancelsTheOrder() {
    var order = registered(torches()).id();
    report(order, event(DELAY_ANNOUNCED, "2026-03-02T10:16:00Z", until("2026-03-20")));
    watching.giveDelayNotice(market, order);
    assertThat(notices.about(market, order)).hasSize(1);
    report(order, event(DELAY_DECLINED, "2026-03-02T10:16:00Z"));
    assertThat(view(order).status()).isEqualTo(Status.CANCELLED);
    assertThat(details(order, "OrderCancelled"))
        .extracting(details -> details.get("ground"))
        .containsExactly("DELAY_DECLINED");
  }

  @Test
  void acceptedDelayMovesThePromise() {
    var order = registered(torches()).id();
    report(order, event(DELAY_ANNOUNCED, "2026-03-02T10:16:00Z", until("2026-03-20")));
    watching.giveDelayNotice(market, order);
    report(order, event(DELAY_ACCEPTED, "2026-03-02T10:16:01Z"));
    clock.moveTo("2026-03-12T12:00:00Z");
    assertThat(view(order).promise().deliverBy()).isEqualTo("2026-03-20");
    assertThat(view(order).promise().state()).isEqualTo(PromiseState.PENDING);
    assertThat(notices.about(market, order)).hasSize(1);
  }

  @Test
  void currencyWithoutARowHasNoCover() {
    var order = registered(costing("M-2", "SEK", 1000, Instant.parse("2026-03-02T10:15:00Z")));
    assertThat(order.guarantee().covered()).isFalse();
    assertThat(order.guarantee().reason()).isEqualTo("POLICY_UNDECIDED");
  }

  @Test
  void insolventMerchantHasNoCover() {
    merchants.put(
        market, new Merchant("acme", "Acme", "DE", null, Merchant.Status.INSOLVENT, null), SHOP);
    assertThat(registered(torches()).guarantee().reason()).isEqualTo("REFUSED_BY_POLICY");
  }

  @Test
  void coversNoMoreOfAMerchantThanItsExposureAllowsAndMoreAgainWhenGuaranteesEnd() {
    merchants.put(
        market, new Merchant("acme", "Acme", "DE", null, Merchant.Status.ACTIVE, "BASIC"), SHOP);
    var each = 10_000;
    var covered = 0;
    OrderView refused;
    do {
      refused = registered(costing("E-" + covered, "EUR", each, clock.now()));
    } while (refused.guarantee().covered() && ++covered < 2_000);
    assertThat(refused.guarantee().reason()).isEqualTo("EXPOSURE_EXHAUSTED");
    clock.moveTo("2026-04-05T00:00:00Z");
    assertThat(registered(costing("E-later", "EUR", each, clock.now())).guarantee().covered())
        .isTrue();
  }

  /**
   * The guarantor's own example of its frame (fact T07): A 500 on 1 January, B 1000 on the 10th, C
   * 500 on the 16th make 500, 1500, 2000, and 1500 again when A's thirty days are over. Here they
   * are full days after the promised one.
   */
  @Test
  void exposureGrowsWithEachOrderAndFallsWhenAGuaranteeEnds() {
    placed("A", 50_000, "2026-01-01T09:00:00Z");
    assertThat(exposure()).isEqualTo(50_000);
    placed("B", 100_000, "2026-01-10T09:00:00Z");
    assertThat(exposure()).isEqualTo(150_000);
    placed("C", 50_000, "2026-01-16T09:00:00Z");
    assertThat(exposure()).isEqualTo(200_000);
    clock.moveTo("2026-01-31T22:59:59.999Z");
    assertThat(exposure()).isEqualTo(200_000);
    clock.moveTo("2026-01-31T23:00:00Z");
    assertThat(exposure()).isEqualTo(150_000);
  }

  @Test
  void cancelledOrderNoLongerCountsAsExposure() {
    placed("A", 50_000, "2026-01-01T09:00:00Z");
    var cancelled = placed("B", 100_000, "2026-01-10T09:00:00Z");
    report(cancelled, event(CANCELLED, "2026-01-10T09:00:00Z"));
    assertThat(exposure()).isEqualTo(50_000);
  }

  @Test
  void importKeepsAnOrderWhoseGuaranteeIsOverAsHistory() {
    clock.moveTo("2026-06-01T00:00:00Z");
    var line =
        new ImportedOrder(
            torches(),
            List.of(
                event(PAID, "2026-03-02T10:16:00Z"),
                event(SHIPPED, "2026-03-03T10:16:00Z"),
                event(DELIVERED, "2026-03-12T10:16:00Z")),
            List.of(
                new Statement(
                    "NOT_RECEIVED", Instant.parse("2026-03-10T08:00:00Z"), "Nichts da.")));
    var id = taken(importing.take(market, line, SHOP));
    assertThat(importing.take(market, line, SHOP)).isEqualTo(new Imported.Known(id));
    var order = view(id);
    assertThat(order.history()).isTrue();
    assertThat(order.status()).isEqualTo(Status.COMPLETED);
    assertThat(order.promise().state()).isEqualTo(PromiseState.BROKEN);
    assertThat(order.guarantee().covered()).isFalse();
    assertThat(order.statements()).hasSize(1);
    assertThat(notices.about(market, id)).isEmpty();
    assertThat(details(id, "OrderRegistered"))
        .extracting(details -> details.get("watched"))
        .containsExactly(false);
  }

  @Test
  void importWatchesAnOrderThatStillRunsAndIsSilentAboutWhatHasPassed() {
    clock.moveTo("2026-03-15T00:00:00Z");
    var id =
        taken(importing.take(market, new ImportedOrder(torches(), List.of(), List.of()), SHOP));
    watching.giveDelayNotice(market, id);
    watching.tellBrokenPromise(market, id);
    assertThat(view(id).promise().state()).isEqualTo(PromiseState.BROKEN);
    assertThat(notices.about(market, id)).isEmpty();
    assertThat(view(id).deadlines())
        .filteredOn(deadline -> deadline.state() == OrderDeadline.State.OPEN)
        .extracting(OrderDeadline::meaning)
        .containsExactly(GUARANTEE_ENDS);
  }

  @Test
  void importRefusesALineAsAWholeAndNamesEveryField() {
    var line =
        new ImportedOrder(
            torches(),
            List.of(
                event(PAID, "2027-01-01T00:00:00Z"),
                event(DELAY_ANNOUNCED, "2026-03-02T10:16:00Z")),
            List.of());
    assertThat(importing.take(market, line, SHOP))
        .isInstanceOfSatisfying(
            Imported.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(FieldProblem::field)
                    .containsExactly("events[0].occurredAt", "events[1].deliverBy"));
    assertThat(finding.page(market, new OrderSearch(null, null, null, null, 10)).items()).isEmpty();
  }

  @Test
  void findsOrdersByTheSameStateThatTheyShow() {
    registered(torches("M-1"));
    report(registered(torches("M-2")).id(), event(SHIPPED, "2026-03-02T10:16:00Z"));
    report(registered(torches("M-3")).id(), event(DELIVERED, "2026-03-02T10:16:00Z"));
    report(registered(torches("M-4")).id(), event(CANCELLED, "2026-03-02T10:16:00Z"));
    for (var now :
        List.of("2026-03-04T22:59:58Z", "2026-03-04T22:59:59Z", "2026-03-09T23:00:00Z")) {
      clock.moveTo(now);
      var counts = finding.countByPromise(market);
      for (var state : PromiseState.values()) {
        var page = finding.page(market, new OrderSearch(null, state, null, null, 10)).items();
        assertThat(page).allSatisfy(o -> assertThat(o.promise().state()).isEqualTo(state));
        assertThat(page).as("%s at %s", state, now).hasSize(counts.get(state).intValue());
      }
    }
  }

  @Test
  void pagesThroughAllOrdersOnceNewestFirst() {
    for (var n = 1; n <= 5; n++) {
      registered(torches("M-" + n));
    }
    var first = finding.page(market, new OrderSearch(null, null, null, null, 2));
    var second = finding.page(market, new OrderSearch(null, null, null, first.nextCursor(), 2));
    var third = finding.page(market, new OrderSearch(null, null, null, second.nextCursor(), 2));
    assertThat(java.util.stream.Stream.of(first, second, third).flatMap(p -> p.items().stream()))
        .extracting(o -> o.contract().reference())
        .containsExactly("M-5", "M-4", "M-3", "M-2", "M-1");
    assertThat(third.nextCursor()).isNull();
    assertThat(finding.page(market, new OrderSearch("M-3", null, null, null, 2)).items())
        .hasSize(1);
    assertThat(finding.page(market, new OrderSearch(null, null, "ACM", null, 9)).items())
        .hasSize(5);
  }

  @Test
  void neverShowsOneMarketplacesOrderToAnother() {
    var order = registered(torches()).id();
    var other =
        opening.open(new OpenMarketplace("Other", ZoneId.of("Europe/Berlin"), "DE", "EUR")).id();
    assertThat(finding.find(other, order)).isEmpty();
    assertThat(timeline.of(other, order)).isEmpty();
    assertThat(reporting.report(other, order, event(PAID, "2026-03-02T10:16:00Z"), SHOP))
        .isInstanceOf(EventReport.NoSuchOrder.class);
  }

  private OrderId placed(String reference, long amount, String at) {
    clock.moveTo(at);
    return registered(costing(reference, "EUR", amount, clock.now())).id();
  }

  private long exposure() {
    return orders.exposure(market.value(), "acme", "EUR", clock.now());
  }

  private OrderView registered(Contract contract) {
    return ((Registration.New) registering.register(market, contract, SHOP)).order();
  }

  private OrderEvent report(OrderId order, ReportEvent event) {
    return ((EventReport.Recorded) reporting.report(market, order, event, SHOP)).event();
  }

  private static OrderId taken(Imported imported) {
    return ((Imported.Taken) imported).order();
  }

  private OrderView view(OrderId order) {
    return finding.find(market, order).orElseThrow();
  }

  private List<String> kinds(OrderId order) {
    return timeline.of(market, order).stream().map(TimelineEntry::kind).toList();
  }

  private List<java.util.Map<String, Object>> details(OrderId order, String kind) {
    return timeline.of(market, order).stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(TimelineEntry::details)
        .toList();
  }
}
