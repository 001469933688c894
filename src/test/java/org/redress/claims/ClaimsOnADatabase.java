package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.casefile.Timeline;
import org.redress.casefile.TimelineEntry;
import org.redress.claims.ClaimStep.Next;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.NewEvidence;
import org.redress.evidence.Visibility;
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
import org.redress.orders.KeepingMerchants;
import org.redress.orders.Merchant;
import org.redress.orders.OrderFixtures;
import org.redress.orders.RegisteringOrders;
import org.redress.orders.Registration;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportEvent.Source;
import org.redress.orders.ReportingEvents;
import org.redress.policy.PolicyEditions;
import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundId;
import org.redress.sandboxprovider.SandboxProvider;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.redress.tasks.FindingTasks;
import org.redress.testing.SettableClock;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Claims on a real database, in a marketplace of their own for each test. The order of two LED
 * torches for 44.80 EUR is promised for Monday, 2026-03-09; a test does what the process would do.
 */
@SpringBootTest(
    classes = ClaimsAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "redress.sandbox=true")
abstract class ClaimsOnADatabase {

  static final Actor SHOP = new Actor(Actor.Kind.API_KEY, "shop");
  static final Actor ANA = new Actor(Actor.Kind.USER, "ana");
  static final Actor GUARANTOR = new Actor(Actor.Kind.API_KEY, "guarantor");
  static final Actor BEN = new Actor(Actor.Kind.USER, "ben");

  /** Tuesday after the promised Monday, 9 in the morning in Berlin. */
  static final String DAY_AFTER = "2026-03-10T08:00:00Z";

  @Autowired OpeningClaims claims;
  @Autowired AnsweringClaims answering;
  @Autowired ReviewingClaims reviewing;
  @Autowired EscalatingClaims escalating;
  @Autowired ObjectingToRefunds objecting;
  @Autowired AddingToClaims adding;
  @Autowired DrivingClaims driving;
  @Autowired FindingClaims finding;
  @Autowired CaseDecisions decisions;
  @Autowired ClaimDeadlineBook book;
  @Autowired DrivingRefunds refunding;
  @Autowired SandboxProvider bank;
  @Autowired RegisteringOrders registering;
  @Autowired ReportingEvents reporting;
  @Autowired KeepingMerchants merchants;
  @Autowired FindingTasks tasks;
  @Autowired Timeline timeline;
  @Autowired OpeningMarketplaces opening;
  @Autowired PolicyEditions editions;
  @Autowired SettableClock clock;
  MarketplaceId market;

  /** Who buys next. */
  String customer = "c-77";

  /** Who chooses the carrier of what is bought next; null for whoever it is by default. */
  @Nullable Party carrierChosenBy;

  /** By which payment the next order is paid; null for one of its own. */
  @Nullable String payment;

  /** How who buys next is written to. */
  String language = "de";

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

  OrderId unpaid(String reference) {
    return register(torches(reference, "EUR", 1995, PaymentMethod.CARD));
  }

  OrderId paid(String reference) {
    return paid(reference, "EUR", 1995, PaymentMethod.CARD);
  }

  OrderId paid(String reference, String currency, long price, PaymentMethod method) {
    var order = register(torches(reference, currency, price, method));
    report(order, EventType.PAID, Source.MARKETPLACE, "2026-03-02T10:16:00Z");
    return order;
  }

  private OrderId register(Contract contract) {
    return ((Registration.New) registering.register(market, contract, SHOP)).order().id();
  }

  private Contract torches(String reference, String currency, long price, PaymentMethod method) {
    return new Contract(
        reference,
        Instant.parse("2026-03-02T10:15:00Z"),
        currency,
        new MerchantReference("acme"),
        new Customer(customer, null, null, language, Set.of()),
        List.of(new Line("1", "LED-1", "LED torch", null, 2, price)),
        new Amounts(2 * price, 490, 0, 0),
        new Contract.ShipTo("M. K.", "München", "BY", "80331", "DE"),
        new Contract.Promise(null, LocalDate.parse("2026-03-09")),
        new Shipping(ShippingMethod.REGISTERED, null, carrierChosenBy),
        new Payment("sandbox", payment == null ? "pay_" + reference : payment, method),
        List.of());
  }

  void report(OrderId order, EventType type, Source source, String at) {
    report(order, type, source, at, Map.of());
  }

  void report(OrderId order, EventType type, Source source, String at, Map<String, ?> details) {
    var event = new ReportEvent(type, Instant.parse(at), source, OrderFixtures.details(details));
    assertThat(reporting.report(market, order, event, SHOP))
        .isInstanceOf(EventReport.Recorded.class);
  }

  /** Opened on the day after the promised one. */
  ClaimView opened(OrderId order) {
    clock.moveTo(DAY_AFTER);
    return ((Opening.Opened) open(order)).claim();
  }

  Opening open(OrderId order) {
    return claims.open(
        market,
        new OpenClaim(order, KindId.NOT_RECEIVED, List.of(), "Still nothing here.", null),
        SHOP);
  }

  /** What the process would do at this instant. */
  Next ruleAt(CaseId claim, String at) {
    clock.moveTo(at);
    return rule(claim);
  }

  Next rule(CaseId claim) {
    var step = driving.rule(market, claim);
    assertThat(driving.rule(market, claim)).as("asked twice").isEqualTo(step);
    return step.next();
  }

  /** Lets the refund's process send the money. */
  void pay(CaseId claim) {
    var refund = driving.current(market, claim).refundId();
    refunding.send(market, new RefundId(java.util.Objects.requireNonNull(refund)));
  }

  void contest(CaseId claim) {
    respond(claim, MerchantAnswer.Position.CONTEST, null);
  }

  void respond(
      CaseId claim, MerchantAnswer.Position position, MerchantAnswer.@Nullable Offered offer) {
    assertThat(
            answering.merchantResponse(
                market, claim, new MerchantAnswer(position, "It was sent.", offer), SHOP))
        .isInstanceOf(Act.Done.class);
  }

  void add(CaseId claim, Party party, EvidenceType type, EvidenceFacts facts) {
    assertThat(
            adding.add(
                market,
                claim,
                new NewEvidence(
                    claim,
                    view(claim).order(),
                    party,
                    type,
                    facts,
                    "See there.",
                    null,
                    Visibility.ALL_PARTIES),
                SHOP))
        .isInstanceOf(AddingToClaims.Adding.Kept.class);
  }

  static ReviewRuling award(ReviewRuling.Ruling ruling) {
    return new ReviewRuling(
        ruling, null, Purse.MERCHANT, "The file shows it clearly enough.", List.of());
  }

  void askedByGuarantor(CaseId claim, Party party, String dueBy) {
    var request =
        new EvidenceRequest(party, List.of(EvidenceType.RECEIPT), Instant.parse(dueBy), "Please.");
    assertThat(escalating.askEvidence(market, claim, "default", request, GUARANTOR))
        .isInstanceOf(Act.Done.class);
  }

  static EvidenceFacts posted(String carrier, String number) {
    return new EvidenceFacts(carrier, number, null, null, null, null);
  }

  void merchant(Merchant.Status status) {
    merchant("DE", status);
  }

  void merchant(String country, Merchant.Status status) {
    merchants.put(market, new Merchant("acme", "Acme", country, null, status, null), SHOP);
  }

  ClaimView view(CaseId claim) {
    return finding.find(market, claim).orElseThrow();
  }

  ClaimView.Ended ended(CaseId claim) {
    return view(claim).ended();
  }

  List<String> tables(CaseId claim) {
    return decisions.of(market, claim).stream()
        .map(decision ->
            switch (decision) {
              case CaseDecision.ByTable(var byTable) -> byTable.table();
              case CaseDecision.ByPerson(var ruling) -> ruling.user();
            })
        .toList();
  }

  List<String> kinds(CaseId claim) {
    return timeline.ofCase(market, claim).stream().map(TimelineEntry::kind).toList();
  }

  /** What the provider's own record says that it paid for the case. */
  long paidOut(CaseId claim) {
    return bank.paid(market, 0, 200).stream()
        .filter(payment -> claim.toString().equals(payment.caseId()))
        .mapToLong(payment -> payment.amount())
        .sum();
  }
}
