package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimStep.Next;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceType;
import org.redress.guarantee.AgreeingTerms;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.Escalation.Ground;
import org.redress.guarantee.Escalation.State;
import org.redress.guarantee.Guarantor;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.GivingDestinations;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;

/** A claim before the guarantor: its cover, its clock, its award, and what comes without one. */
class GuarantorStageModuleTests extends ClaimsOnADatabase {

  /** Ten business days after Tuesday, 2026-03-10, in Berlin. */
  private static final Instant ANSWER_BY = Instant.parse("2026-03-24T23:00:00Z");

  @Autowired private AgreeingTerms agreeing;
  @Autowired private GivingDestinations destinations;

  @Test
  void customerPutsADenialBeforeTheGuarantorWhichHasTenBusinessDays() {
    var claim = escalated(paid("M-1"));

    assertThat(view(claim).stage()).isEqualTo(Stage.GUARANTOR);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_GUARANTOR);
    assertThat(view(claim).deadline())
        .isEqualTo(new CaseDeadline(Party.GUARANTOR, ANSWER_BY, CaseDeadline.Meaning.AWARD));
    assertThat(before(claim).reserved()).isEqualTo(4480);
    assertThat(before(claim).ground()).isEqualTo(Ground.CUSTOMER);
    assertThat(rule(claim)).isEqualTo(Next.GUARANTOR);
  }

  @Test
  void takesWhatNobodyOfTheMarketplaceDecidesWithinTenBusinessDays() {
    var claim = reviewed(paid("M-1"));

    assertThat(ruleAt(claim, "2026-03-24T22:59:59Z")).isEqualTo(Next.REVIEW);
    assertThat(book.nextAfter(clock.now())).hasValue(ANSWER_BY);
    clock.moveTo("2026-03-24T23:00:00Z");
    var due = book.dueAt(clock.now());
    assertThat(rule(claim)).isEqualTo(Next.GUARANTOR);
    assertThat(book.dueAt(clock.now())).isEqualTo(due - 1);

    assertThat(before(claim).ground()).isEqualTo(Ground.OVERDUE);
    assertThat(tasks.page(market, TaskSearch.open(10)).items()).isEmpty();
    // that of the guarantor is over, too: a supervisor has all the time there is
    assertThat(ruleAt(claim, "2026-05-01T00:00:00Z")).isEqualTo(Next.REVIEW);
    assertThat(openTask()).isEqualTo(TaskKind.SUPERVISOR_REVIEW);
    assertThat(ruleAt(claim, "2027-04-09T22:00:00Z")).isEqualTo(Next.REVIEW);
  }

  @Test
  void isRemindedOnceAndThenASupervisorDecidesAndTheCoverIsFree() {
    var claim = escalated(paid("M-1"));

    assertThat(ruleAt(claim, "2026-03-19T22:59:59Z")).isEqualTo(Next.GUARANTOR);
    assertThat(kinds(claim)).doesNotContain("GuarantorReminded");
    assertThat(ruleAt(claim, "2026-03-19T23:00:00Z")).isEqualTo(Next.GUARANTOR);
    assertThat(kinds(claim)).containsOnlyOnce("GuarantorReminded");
    assertThat(ruleAt(claim, "2026-03-24T22:59:59Z")).isEqualTo(Next.GUARANTOR);
    assertThat(ruleAt(claim, "2026-03-24T23:00:00Z")).isEqualTo(Next.REVIEW);

    assertThat(before(claim).state()).isEqualTo(State.SILENT);
    assertThat(openTask()).isEqualTo(TaskKind.SUPERVISOR_REVIEW);
    assertThat(view(claim).actionsOf(Party.GUARANTOR)).isEmpty();
  }

  @Test
  void paysItsAwardWithItsOwnMoneyToADestinationOfTheCustomer() {
    var claim = escalated(paid("M-1"));

    assertThat(awarded(claim, award(Ruling.REFUND))).isInstanceOf(Act.Done.class);
    assertThat(view(claim).status()).as("a payout").isEqualTo(CaseStatus.WAITING_CUSTOMER);
    destinations.give(market, claim, "dest_1a2b3c", SHOP);
    assertThat(rule(claim)).isEqualTo(Next.REFUND);
    pay(claim);

    assertThat(ended(claim).outcome()).isEqualTo(Outcome.REFUNDED);
    assertThat(ended(claim).decidedBy()).isEqualTo(DecidedBy.GUARANTOR);
    assertThat(ended(claim).paidBy()).isEqualTo(Purse.GUARANTOR);
    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MERCHANT);
    assertThat(paidOut(claim)).isEqualTo(4480);
    assertThat(decisions.of(market, claim).getLast())
        .isInstanceOfSatisfying(
            CaseDecision.ByPerson.class,
            given -> assertThat(given.ruling().decidedBy()).isEqualTo(DecidedBy.GUARANTOR));
  }

  @Test
  void denialOfTheGuarantorIsFinalHere() {
    var claim = escalated(paid("M-1"));

    awarded(claim, award(Ruling.DENY));

    assertThat(ended(claim).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(ended(claim).decidedBy()).isEqualTo(DecidedBy.GUARANTOR);
    assertThat(view(claim).actionsOf(Party.CUSTOMER)).isEmpty();
    assertThat(rule(claim)).isEqualTo(Next.CLOSED);
  }

  @Test
  void awardsNoMoreThanTheCoverThatIsReserved() {
    clock.moveTo("2026-03-01T10:16:00Z");
    agreeing.begin(market, limited(), Actor.OPERATOR);
    clock.moveTo("2026-03-02T10:16:00Z");
    var claim = escalated(paid("M-1"));

    assertThat(before(claim).reserved()).isEqualTo(3000);
    assertThat(awarded(claim, part(3001)))
        .isInstanceOfSatisfying(
            Act.Refused.class,
            refused -> assertThat(refused.problems()).extracting("field").contains("amount"));
    awarded(claim, award(Ruling.REFUND));

    assertThat(before(claim).award()).extracting("amount").isEqualTo(3000L);
    assertThat(view(claim).refunds()).singleElement().extracting("amount").isEqualTo(3000L);
  }

  @Test
  void isNotThereForAnotherGuarantor() {
    var claim = escalated(paid("M-1"));

    assertThat(escalating.award(market, claim, "other", award(Ruling.REFUND), GUARANTOR))
        .isInstanceOf(Act.NoSuchCase.class);
    assertThat(escalating.acknowledge(market, claim, "other", GUARANTOR))
        .isInstanceOf(Act.NoSuchCase.class);
    assertThat(before(claim).state()).isEqualTo(State.OPEN);
  }

  @Test
  void clockStandsStillWhileAPartyIsAskedForEvidence() {
    var claim = escalated(paid("M-1"));
    clock.moveTo("2026-03-11T08:00:00Z");
    askedByGuarantor(claim, Party.MERCHANT, "2026-03-16T23:00:00Z");

    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_MERCHANT);
    assertThat(view(claim).stage()).isEqualTo(Stage.GUARANTOR);
    assertThat(rule(claim)).isEqualTo(Next.GUARANTOR);
    clock.moveTo("2026-03-14T08:00:00Z");
    add(claim, Party.MERCHANT, EvidenceType.RECEIPT, EvidenceFacts.NONE);
    assertThat(rule(claim)).isEqualTo(Next.GUARANTOR);

    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_GUARANTOR);
    assertThat(before(claim).times().answerBy()).isEqualTo(ANSWER_BY.plusSeconds(3 * 86_400));
    assertThat(kinds(claim)).containsOnlyOnce("GuarantorResumed");
  }

  @Test
  void goesOnWithoutTheEvidenceWhenItsTimeIsOver() {
    var claim = escalated(paid("M-1"));
    askedByGuarantor(claim, Party.CUSTOMER, "2026-03-16T23:00:00Z");

    ruleAt(claim, "2026-03-16T22:59:59Z");
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    ruleAt(claim, "2026-03-16T23:00:00Z");
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_GUARANTOR);
  }

  @Test
  void waitsForEvidenceNoLongerThanTheTableLets() {
    var claim = escalated(paid("M-1"));
    var from = view(claim).updatedAt();
    askedByGuarantor(claim, Party.CUSTOMER, "2026-03-25T23:00:00Z");
    ruleAt(claim, "2026-03-25T23:00:00Z");

    var late =
        new EvidenceRequest(
            Party.CUSTOMER,
            List.of(EvidenceType.RECEIPT),
            from.plusSeconds(32 * 86_400L),
            "Please.");
    assertThat(escalating.askEvidence(market, claim, "default", late, GUARANTOR))
        .isInstanceOfSatisfying(
            Act.Refused.class,
            it -> assertThat(it.problems().getFirst().field()).isEqualTo("dueBy"));
    askedByGuarantor(claim, Party.CUSTOMER, "2026-03-27T23:00:00Z");
    ruleAt(claim, "2026-03-27T23:00:00Z");
    askedByGuarantor(claim, Party.CUSTOMER, "2026-03-29T22:00:00Z");
    ruleAt(claim, "2026-03-29T22:00:00Z");
    assertThat(escalating.mayAsk(market, claim, "default"))
        .hasValueSatisfying(left -> assertThat(left.requests()).isZero());
    assertThat(escalating.mayAsk(market, claim, "other")).isEmpty();
  }

  @Test
  void isTakenBackWhereTheMerchantAcceptsAfterAll() {
    var claim = escalated(paid("M-1"));
    respond(claim, MerchantAnswer.Position.ACCEPT, null);

    assertThat(rule(claim)).isEqualTo(Next.REFUND);
    assertThat(before(claim).state()).isEqualTo(State.WITHDRAWN);
    assertThat(view(claim).ended().decidedBy()).isEqualTo(DecidedBy.PARTIES);
    assertThat(view(claim).ended().borneBy()).isEqualTo(Purse.MERCHANT);
  }

  @Test
  void isTakenBackWhereTheCustomerWithdraws() {
    var claim = escalated(paid("M-1"));
    answering.withdraw(market, claim, null, SHOP);

    assertThat(before(claim).state()).isEqualTo(State.WITHDRAWN);
    assertThat(rule(claim)).isEqualTo(Next.CLOSED);
  }

  @Test
  void nobodyDecidesWhileAChargebackIsOpenAndTheClockGoesOnAfterwards() {
    var order = paid("M-1");
    var claim = escalated(order);
    report(order, EventType.CHARGEBACK_OPENED, Source.MARKETPLACE, DAY_AFTER, chargeback());
    assertThat(rule(claim)).isEqualTo(Next.GUARANTOR);

    assertThat(view(claim).status()).isEqualTo(CaseStatus.ON_HOLD);
    assertThat(awarded(claim, award(Ruling.REFUND))).isInstanceOf(Act.NotNow.class);
    clock.moveTo("2026-03-12T08:00:00Z");
    report(order, EventType.CHARGEBACK_WON, Source.MARKETPLACE, "2026-03-12T08:00:00Z", won());
    rule(claim);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_GUARANTOR);
    assertThat(before(claim).times().answerBy()).isEqualTo(ANSWER_BY.plusSeconds(2 * 86_400));
  }

  @Test
  void agentPutsAClaimBeforeTheGuarantor() {
    var claim = opened(paid("M-1")).id();
    contest(claim);
    rule(claim);
    reviewing.rule(market, claim, award(Ruling.ESCALATE), ANA);

    assertThat(before(claim).ground()).isEqualTo(Ground.AGENT);
    assertThat(driving.current(market, claim).next()).isEqualTo(Next.GUARANTOR);
  }

  @Test
  void supervisorDecidesFinallyForTheMarketplaceWhereThereIsNoCover() {
    var claim = escalated(paid("M-1", "SEK", 1995, PaymentMethod.CARD));

    assertThat(view(claim).status()).isEqualTo(CaseStatus.UNDER_REVIEW);
    assertThat(view(claim).escalation()).isNull();
    assertThat(openTask()).isEqualTo(TaskKind.SUPERVISOR_REVIEW);
    assertThat(reviewing.preview(market, claim, award(Ruling.ESCALATE)).orElseThrow().cover())
        .isNull();
    assertThat(reviewing.rule(market, claim, award(Ruling.ESCALATE), BEN))
        .as("only once")
        .isInstanceOf(Review.Refused.class);
    assertThat(reviewing.rule(market, claim, award(Ruling.DENY), BEN))
        .isInstanceOf(Review.Done.class);
    assertThat(ended(claim).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(view(claim).actionsOf(Party.CUSTOMER)).isEmpty();
  }

  @Test
  void staysWithSupervisorsAlsoAfterEvidenceWasAskedFor() {
    var claim = escalated(paid("M-1", "SEK", 1995, PaymentMethod.CARD));
    var request =
        new EvidenceRequest(
            Party.MERCHANT,
            List.of(EvidenceType.RECEIPT),
            Instant.parse("2026-03-16T23:00:00Z"),
            "");
    reviewing.askEvidence(market, claim, request, BEN);

    ruleAt(claim, "2026-03-16T23:00:00Z");
    assertThat(openTask()).isEqualTo(TaskKind.SUPERVISOR_REVIEW);
    assertThat(view(claim).review().escalated()).isTrue();
  }

  @Test
  void acknowledgesOnceAndIsHandedTheFileOnce() {
    var claim = escalated(paid("M-1"));
    driving.handOver(market, claim);
    driving.handOver(market, claim);
    escalating.acknowledge(market, claim, "default", GUARANTOR);
    escalating.acknowledge(market, claim, "default", GUARANTOR);

    assertThat(kinds(claim)).containsOnlyOnce("FileHandedOver", "EscalationAcknowledged");
  }

  private CaseId reviewed(OrderId order) {
    var claim = opened(order).id();
    contest(claim);
    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
    return claim;
  }

  private CaseId escalated(OrderId order) {
    var claim = reviewed(order);
    reviewing.rule(market, claim, award(Ruling.DENY), ANA);
    assertThat(escalating.escalate(market, claim, "I disagree.", SHOP))
        .isInstanceOf(Act.Done.class);
    return claim;
  }

  private Act awarded(CaseId claim, ReviewRuling award) {
    return escalating.award(market, claim, "default", award, GUARANTOR);
  }

  private static ReviewRuling part(long amount) {
    return new ReviewRuling(
        Ruling.PARTIAL_REFUND, amount, Purse.MERCHANT, "The file shows a part.", List.of());
  }

  private Escalation before(CaseId claim) {
    return java.util.Objects.requireNonNull(view(claim).escalation());
  }

  private TaskKind openTask() {
    return tasks.page(market, TaskSearch.open(10)).items().getFirst().asked().kind();
  }

  private static Guarantor limited() {
    return new Guarantor("default", "Fair", 10, 7, List.of(), List.of(), Map.of("EUR", 3000L));
  }

  private static Map<String, ?> chargeback() {
    return Map.of("amount", 4480, "reference", "cb_1");
  }

  private static Map<String, ?> won() {
    return Map.of("reference", "cb_1");
  }
}
