package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimStep.Next;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceType;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.Recoveries;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.GivingDestinations;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundTroubles;
import org.redress.refunds.Refunds;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;

/** A claim whose money came back another way is over by itself, at every stage. */
class SettledElsewhereModuleTests extends ClaimsOnADatabase {

  @Autowired private GivingDestinations destinations;
  @Autowired private Recoveries recoveries;
  @Autowired private FindingOrders orders;
  @Autowired private Refunds refunds;
  @Autowired private RefundTroubles troubles;

  @Test
  void whileTheMerchantIsAsked() {
    var order = paid("M-1");
    endsBy(order, opened(order).id());
  }

  @Test
  void inTheExtraWeek() {
    var order = paid("M-1");
    report(order, EventType.SHIPPED, Source.CARRIER, "2026-03-02T10:16:00Z");
    var claim = opened(order).id();
    contest(claim);
    rule(claim);
    assertThat(view(claim).offers()).hasSize(1);

    endsBy(order, claim);
    assertThat(view(claim).offers()).extracting("state").containsExactly(Offer.State.WITHDRAWN);
  }

  @Test
  void whileTheCustomerIsAsked() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.DELIVERED, Source.CARRIER, DAY_AFTER);
    rule(claim);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_CUSTOMER);

    endsBy(order, claim);
  }

  @Test
  void whileAPersonDecides() {
    var order = paid("M-1");
    endsBy(order, reviewed(order));
  }

  @Test
  void whileADenialCanBeAppealedAgainst() {
    var order = paid("M-1");
    endsBy(order, denied(order));
  }

  @Test
  void whileAChargebackIsOpen() {
    var order = paid("M-1");
    var claim = opened(order).id();
    reportMoney(order, EventType.CHARGEBACK_OPENED, 4480, "cb_1");
    rule(claim);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.ON_HOLD);
    reportMoney(order, EventType.REFUNDED, 4480, "re_1");

    // the bank may pay it a second time
    assertThat(tasks.page(market, TaskSearch.open(10)).items())
        .extracting(task -> task.asked().kind())
        .containsExactly(TaskKind.CHARGEBACK);
    reportMoney(order, EventType.CHARGEBACK_WON, 4480, "cb_1");
    settled(claim);
  }

  @Test
  void beforeTheGuarantorWhichIsTold() {
    var order = paid("M-1");
    var claim = escalated(order);

    endsBy(order, claim);
    assertThat(view(claim).escalation().state()).isEqualTo(Escalation.State.WITHDRAWN);
    assertThat(kinds(claim)).contains("EscalationWithdrawn");
  }

  @Test
  void goesOnWhereOnlyAPartCameBackAndPaysTheRest() {
    var order = paid("M-1");
    var claim = opened(order).id();
    reportMoney(order, EventType.REFUNDED, 1000, "re_1");
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_MERCHANT);

    respond(claim, MerchantAnswer.Position.ACCEPT, null);
    rule(claim);
    pay(claim);
    assertThat(paidOut(claim)).isEqualTo(3480);
    assertThat(ended(claim).outcome()).as("all that was claimed").isEqualTo(Outcome.REFUNDED);
  }

  @Test
  void isNotOverBecauseMoneyIsOnlyDisputed() {
    var order = paid("M-1");
    var claim = opened(order).id();
    reportMoney(order, EventType.CHARGEBACK_OPENED, 4480, "cb_1");

    assertThat(rule(claim)).isEqualTo(Next.WAIT);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.ON_HOLD);
  }

  @Test
  void whileTheDestinationIsAwaited() {
    var order = paid("M-1", "EUR", 1995, PaymentMethod.BANK_SLIP);
    var claim = accepted(order);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_CUSTOMER);

    endsBy(order, claim);
    assertThat(ended(claim).paidBy()).isNull();
    assertThat(ended(claim).borneBy()).isNull();
    assertThat(view(claim).objectableUntil()).isNull();
    assertThat(recoveries.ofCase(market, claim)).isEmpty();
  }

  @Test
  void paysOnlyTheRestToTheDestination() {
    var order = paid("M-1", "EUR", 1995, PaymentMethod.BANK_SLIP);
    var claim = accepted(order);
    reportMoney(order, EventType.REFUNDED, 2000, "re_1");
    destinations.give(market, claim, "dest_1a2b3c", SHOP);
    pay(claim);

    assertThat(paidOut(claim)).isEqualTo(2480);
    assertThat(ended(claim).outcome()).isEqualTo(Outcome.REFUNDED);
    assertThat(recoveries.ofCase(market, claim))
        .singleElement()
        .satisfies(owed -> assertThat(owed.claimed().amount()).isEqualTo(2480));
  }

  @Test
  void afterTheAwardNothingIsPaidAndTheCoverIsFree() {
    var order = paid("M-1");
    var claim = escalated(order);
    escalating.award(market, claim, "default", award(Ruling.REFUND), GUARANTOR);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_CUSTOMER);

    endsBy(order, claim);
    assertThat(view(claim).escalation().reserved()).isZero();
    assertThat(kinds(claim)).contains("EscalationWithdrawn");
    assertThat(recoveries.ofCase(market, claim)).isEmpty();
    assertThat(ended(claim).decidedBy()).isEqualTo(DecidedBy.GUARANTOR);
  }

  @Test
  void afterTheAwardAPartOfTheCoverIsFree() {
    var order = paid("M-1");
    var claim = escalated(order);
    escalating.award(market, claim, "default", award(Ruling.REFUND), GUARANTOR);
    reportMoney(order, EventType.REFUNDED, 1480, "re_1");

    assertThat(view(claim).escalation().reserved()).isEqualTo(3000);
    assertThat(view(claim).escalation().award()).extracting("amount").isEqualTo(4480L);
  }

  @Test
  void isOpenAgainWhereTheReportThatEndedItIsTakenBack() {
    var order = paid("M-1", "EUR", 1995, PaymentMethod.BANK_SLIP);
    var claim = accepted(order);
    endsBy(order, claim);
    var back =
        orders.find(market, order).orElseThrow().events().stream()
            .filter(event -> event.type() == EventType.REFUNDED)
            .findFirst()
            .orElseThrow();
    report(
        order,
        EventType.RETRACTED,
        Source.MARKETPLACE,
        clock.now().toString(),
        Map.of("eventId", back.id()));

    assertThat(view(claim).status()).isEqualTo(CaseStatus.UNDER_REVIEW);
    assertThat(tasks.page(market, TaskSearch.open(10)).items())
        .extracting(task -> task.asked().kind())
        .containsExactly(TaskKind.REFUND_TROUBLE);
    var again = refunds.ofCase(market, claim).getLast();
    troubles.retry(market, again.id(), ANA);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    destinations.give(market, claim, "dest_1a2b3c", SHOP);
    refunding.send(market, again.id());
    assertThat(ended(claim).outcome()).isEqualTo(Outcome.REFUNDED);
    assertThat(ended(claim).paidBy()).isEqualTo(Purse.MARKETPLACE);
    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MERCHANT);
  }

  private void endsBy(OrderId order, CaseId claim) {
    reportMoney(order, EventType.REFUNDED, 4480, "re_1");
    settled(claim);
  }

  private void settled(CaseId claim) {
    assertThat(view(claim).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(ended(claim).outcome()).isEqualTo(Outcome.SETTLED_ELSEWHERE);
    assertThat(view(claim).deadline()).isNull();
    assertThat(tasks.page(market, TaskSearch.open(10)).items()).isEmpty();
    assertThat(kinds(claim)).containsOnlyOnce("ClaimClosed");
    assertThat(rule(claim)).isIn(Next.CLOSED, Next.REFUND);
    assertThat(paidOut(claim)).isZero();
  }

  private CaseId accepted(OrderId order) {
    var claim = opened(order).id();
    respond(claim, MerchantAnswer.Position.ACCEPT, null);
    rule(claim);
    return claim;
  }

  private CaseId reviewed(OrderId order) {
    var claim = opened(order).id();
    contest(claim);
    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
    return claim;
  }

  private CaseId denied(OrderId order) {
    var claim = reviewed(order);
    var denial =
        new ReviewRuling(
            Ruling.DENY, null, Purse.CUSTOMER, "The carrier showed us the signature.", List.of());
    assertThat(reviewing.rule(market, claim, denial, ANA)).isInstanceOf(Review.Done.class);
    return claim;
  }

  private CaseId escalated(OrderId order) {
    var claim = denied(order);
    add(claim, Party.CUSTOMER, EvidenceType.STATEMENT, EvidenceFacts.NONE);
    assertThat(escalating.escalate(market, claim, "I do not agree.", SHOP))
        .isInstanceOf(Act.Done.class);
    return claim;
  }

  private void reportMoney(OrderId order, EventType type, long amount, String reference) {
    report(
        order,
        type,
        Source.MARKETPLACE,
        clock.now().toString(),
        Map.of("amount", amount, "reference", reference));
  }
}
