package org.redress.refunds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.ledger.AccountBalance;
import org.redress.ledger.Ledger;
import org.redress.orders.Basis;
import org.redress.orders.CommittingMoney;
import org.redress.orders.Contract;
import org.redress.orders.Contract.Amounts;
import org.redress.orders.Contract.Customer;
import org.redress.orders.Contract.Line;
import org.redress.orders.Contract.MerchantReference;
import org.redress.orders.Contract.Payment;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.Contract.Shipping;
import org.redress.orders.Contract.ShippingMethod;
import org.redress.orders.EventReport;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderFixtures;
import org.redress.orders.OrderMoney;
import org.redress.orders.RegisteringOrders;
import org.redress.orders.Registration;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportEvent.Details;
import org.redress.orders.ReportEvent.Source;
import org.redress.orders.ReportingEvents;
import org.redress.policy.PolicyEditions;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.sandboxprovider.PaidMovement;
import org.redress.sandboxprovider.SandboxProvider;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.tasks.FindingTasks;
import org.redress.testing.SettableClock;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Refunds on a real database, sent over HTTP to the sandbox's provider, in a marketplace of their
 * own for each test.
 */
@SpringBootTest(
    classes = RefundsAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "redress.sandbox=true")
abstract class RefundsAtAProvider {

  static final Actor AGENT = new Actor(Actor.Kind.USER, "ana");
  static final CaseId CASE = new CaseId(UUID.fromString("0198aaaa-0000-7000-8000-000000000001"));
  private static final Instant BEGINNING = Instant.parse("2026-03-02T10:16:00Z");

  String customer = "c-77";

  @Autowired RequestingRefunds requesting;
  @Autowired DrivingRefunds driving;
  @Autowired GivingDestinations destinations;
  @Autowired RefundTroubles troubles;
  @Autowired Refunds refunds;
  @Autowired RefundDeadlineBook book;
  @Autowired SandboxProvider bank;
  @Autowired CrashingProviders providers;
  @Autowired CommittingMoney money;
  @Autowired ReportingEvents reporting;
  @Autowired CountedCommits commits;
  @Autowired HeardEvents heard;
  @Autowired Ledger ledger;
  @Autowired FindingTasks tasks;
  @Autowired RegisteringOrders registering;
  @Autowired OpeningMarketplaces opening;
  @Autowired PolicyEditions editions;
  @Autowired SettableClock clock;
  MarketplaceId market;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @BeforeEach
  void openMarketplace() {
    clock.moveTo(BEGINNING.toString());
    market =
        opening.open(new OpenMarketplace("Fair", ZoneId.of("Europe/Berlin"), "DE", "EUR")).id();
    editions.adopt(market);
    providers.mend();
    heard.forget();
  }

  OrderId paidBy(PaymentMethod method, String reference) {
    var order = unpaid(method, reference);
    report(order, EventType.PAID, null);
    return order;
  }

  OrderId unpaid(PaymentMethod method, String reference) {
    return unpaid(method, reference, "pay_" + reference);
  }

  /** Two torches at this price each. */
  OrderId paidBy(PaymentMethod method, String reference, long price) {
    var order = ordered(method, reference, "pay_" + reference, price);
    report(order, EventType.PAID, null);
    return order;
  }

  OrderId unpaid(PaymentMethod method, String reference, String payment) {
    return ordered(method, reference, payment, 1995);
  }

  private OrderId ordered(PaymentMethod method, String reference, String payment, long price) {
    var contract =
        new Contract(
            reference,
            BEGINNING,
            "EUR",
            new MerchantReference("acme"),
            new Customer(customer, null, null, "de", Set.of()),
            List.of(new Line("1", "LED-1", "LED torch", null, 2, price)),
            new Amounts(2 * price, 490, 0, 0),
            null,
            new Contract.Promise(null, LocalDate.parse("2026-03-09")),
            new Shipping(ShippingMethod.REGISTERED, "DHL"),
            new Payment("sandbox", payment, method),
            List.of());
    return ((Registration.New) registering.register(market, contract, AGENT)).order().id();
  }

  void report(OrderId order, EventType type, @Nullable Long amount) {
    reported(order, type, amount);
  }

  OrderEvent reported(OrderId order, EventType type, @Nullable Long amount) {
    var details = Details.ofMoney(amount, amount == null ? null : "dispute-1");
    return reported(order, new ReportEvent(type, clock.now(), Source.MARKETPLACE, details));
  }

  OrderEvent reported(OrderId order, ReportEvent event) {
    return ((EventReport.Recorded) reporting.report(market, order, event, AGENT)).event();
  }

  void retract(OrderId order, UUID event) {
    var details = OrderFixtures.details(Map.of("eventId", event));
    reported(order, new ReportEvent(EventType.RETRACTED, clock.now(), Source.MARKETPLACE, details));
  }

  OrderMoney orderMoney(OrderId order) {
    return money.moneyOf(market, order);
  }

  static RequestRefund asked(String key, OrderId order, @Nullable CaseId caseId) {
    return new RequestRefund(
        key,
        order,
        caseId,
        EnumSet.allOf(Basis.class),
        List.of(),
        null,
        Purse.MARKETPLACE,
        Purse.MERCHANT);
  }

  /** A refund of an order paid by card, in a case. */
  RefundId requested() {
    return requested(PaymentMethod.CARD, CASE);
  }

  RefundId requested(PaymentMethod method, @Nullable CaseId caseId) {
    var key = "key-" + market;
    return made(requesting.request(market, asked(key, paidBy(method, "M-1"), caseId), AGENT)).id();
  }

  static RefundView made(RefundAnswer answer) {
    return ((RefundAnswer.Requested) answer).refund();
  }

  RefundView view(RefundId refund) {
    return refunds.find(market, refund).orElseThrow();
  }

  void tell(NextAnswer next) {
    bank.tell(market, "pay_M-1", next);
  }

  List<PaidMovement> paid() {
    return bank.paid(market, 0, 100);
  }

  void later(Duration time) {
    clock.moveTo(clock.now().plus(time).toString());
  }

  /** Goes to when the step is due, and looks the refund up. */
  RefundStep lookedUp(RefundId refund, RefundStep step) {
    clock.moveTo(step.until().toString());
    return driving.lookUp(market, refund);
  }

  Map<String, Long> balances() {
    return ledger.accounts(market, null, 100).stream()
        .filter(balance -> balance.balance() != 0)
        .collect(Collectors.toMap(balance -> balance.account().name(), AccountBalance::balance));
  }
}
