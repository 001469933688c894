package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimStep.Next;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceType;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.Purse;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.redress.tasks.Task;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;

/** A chargeback at the bank holds a claim, and gives it back as it was. */
class ChargebacksOnClaimsModuleTests extends ClaimsOnADatabase {

  private static final String MERCHANT_LATE = "2026-03-13T23:00:00Z";

  /** A week to answer and 75 days to decide after the chargeback, the end of that day in Berlin. */
  private static final String BANK_LATE = "2026-05-31T22:00:00Z";

  @Test
  void paysNothingWhileAChargebackIsOpen() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.CHARGEBACK_OPENED, DAY_AFTER, "cb_1");

    assertThat(ruleAt(claim, MERCHANT_LATE)).isEqualTo(Next.WAIT);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.ON_HOLD);

    report(order, EventType.CHARGEBACK_WON, MERCHANT_LATE, "cb_1");
    assertThat(rule(claim)).as("the merchant has its time").isEqualTo(Next.ASK_MERCHANT);
    assertThat(ruleAt(claim, "2026-03-18T23:00:00Z")).isEqualTo(Next.REFUND);
  }

  /** As without the chargeback: the merchant bears what it did not answer, or what it accepts. */
  @Test
  void asksTheMerchantAfterAChargebackThatWasOpenWhenItWasClaimed() {
    var order = paid("M-1");
    var claim = claimedDuringAChargeback(order);
    clock.moveTo("2026-03-11T08:00:00Z");
    won(order, "2026-03-11T08:00:00Z");

    assertThat(rule(claim)).isEqualTo(Next.ASK_MERCHANT);
    assertThat(view(claim).actionsOf(Party.MERCHANT)).contains(CaseAction.CONTEST);
    assertThat(view(claim).deadline().at()).isEqualTo("2026-03-16T23:00:00Z");
    assertThat(ruleAt(claim, "2026-03-16T23:00:00Z")).isEqualTo(Next.REFUND);
    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MERCHANT);
  }

  @Test
  void hearsTheMerchantAfterAChargebackThatWasOpenWhenItWasClaimed() {
    var order = paid("M-1");
    report(order, EventType.SHIPPED, Source.CARRIER, "2026-03-02T10:16:00Z");
    var claim = claimedDuringAChargeback(order);
    won(order, DAY_AFTER);
    rule(claim);
    contest(claim);

    assertThat(rule(claim)).as("seven more days").isEqualTo(Next.WAIT);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
  }

  @Test
  void putsToTheCustomerWhatWasDeliveredMeanwhile() {
    var order = paid("M-1");
    var claim = claimedDuringAChargeback(order);
    report(order, EventType.DELIVERED, Source.CARRIER, DAY_AFTER);
    won(order, DAY_AFTER);

    assertThat(rule(claim)).isEqualTo(Next.WAIT);
    assertThat(view(claim).deadline().meaning()).isEqualTo(Meaning.CONFIRM_DELIVERY);
    assertThat(kinds(claim)).contains("MerchantAsked");
  }

  @Test
  void rulesAtOnceWhatNeedsNoAnswerOfTheMerchant() {
    var order = paid("M-1");
    clock.moveTo(DAY_AFTER);
    report(order, EventType.LOST, Source.CARRIER, "2026-03-08T08:00:00Z");
    var claim = claimedDuringAChargeback(order);
    won(order, DAY_AFTER);

    assertThat(rule(claim)).isEqualTo(Next.REFUND);
    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MERCHANT);
  }

  private void won(OrderId order, String at) {
    report(order, EventType.CHARGEBACK_WON, Source.BANK, at, Map.of("reference", "cb_1"));
  }

  private CaseId claimedDuringAChargeback(OrderId order) {
    clock.moveTo(DAY_AFTER);
    report(
        order,
        EventType.CHARGEBACK_OPENED,
        Source.BANK,
        "2026-03-09T08:00:00Z",
        Map.of("amount", 1000, "reference", "cb_1"));
    var claim = opened(order);
    assertThat(claim.status()).isEqualTo(CaseStatus.ON_HOLD);
    return claim.id();
  }

  @Test
  void holdsAgainWhereASecondChargebackIsOpened() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.CHARGEBACK_OPENED, DAY_AFTER, "cb_1");
    report(order, EventType.CHARGEBACK_WON, DAY_AFTER, "cb_1");
    report(order, EventType.CHARGEBACK_OPENED, "2026-03-10T08:00:01Z", "cb_2");

    assertThat(ruleAt(claim, MERCHANT_LATE)).isEqualTo(Next.WAIT);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.ON_HOLD);
  }

  @Test
  void closesAsSettledElsewhereWhenTheBankTookTheMoneyBack() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.CHARGEBACK_OPENED, DAY_AFTER, "cb_1");
    rule(claim);
    report(order, EventType.CHARGEBACK_LOST, DAY_AFTER, "cb_1");

    assertThat(rule(claim)).isEqualTo(Next.CLOSED);
    assertThat(ended(claim).outcome()).isEqualTo(Outcome.SETTLED_ELSEWHERE);
  }

  @Test
  void givesTheMerchantItsTimeAnew() {
    var order = paid("M-1");
    var claim = opened(order).id();
    heldAndReleased(order, claim);

    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_MERCHANT);
    assertThat(view(claim).deadline().at()).isEqualTo(MERCHANT_LATE);
  }

  @Test
  void asksTheCustomerOnceMoreWhetherTheParcelCame() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.DELIVERED, Source.CARRIER, DAY_AFTER);
    rule(claim);
    heldAndReleased(order, claim);

    assertThat(view(claim).actionsOf(Party.CUSTOMER)).contains(CaseAction.CONFIRM_DELIVERY);
    assertThat(view(claim).deadline().meaning()).isEqualTo(Meaning.CONFIRM_DELIVERY);
  }

  @Test
  void waitsOnForTheAnswerToAnOffer() {
    var order = paid("M-1");
    report(order, EventType.SHIPPED, Source.CARRIER, "2026-03-02T10:16:00Z");
    var claim = opened(order).id();
    contest(claim);
    rule(claim);
    heldAndReleased(order, claim);

    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    assertThat(ruleAt(claim, "2026-03-17T23:00:00Z")).isEqualTo(Next.REFUND);
  }

  @Test
  void givesTheCustomerTheTimeToAppealAnew() {
    var order = paid("M-1");
    var claim = deniedByAna(order);
    heldAndReleased(order, claim);

    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    assertThat(view(claim).appealableUntil())
        .containsEntry(Party.CUSTOMER, Instant.parse("2026-03-24T23:00:00Z"));
    assertThat(ruleAt(claim, "2026-03-24T23:00:00Z")).isEqualTo(Next.CLOSED);
    assertThat(ended(claim).outcome()).isEqualTo(Outcome.DENIED);
  }

  @Test
  void leavesAnAppealWithAnotherPersonThanBefore() {
    var order = paid("M-1");
    var claim = deniedByAna(order);
    add(claim, Party.CUSTOMER, EvidenceType.STATEMENT, EvidenceFacts.NONE);
    answering.appeal(
        market, claim, new Appeal(Appeal.Ground.NEW_EVIDENCE, "The carrier wrote."), SHOP);
    rule(claim);
    heldAndReleased(order, claim);

    assertThat(view(claim).review().open()).isTrue();
    assertThat(reviewing.rule(market, claim, denial(), ANA)).isInstanceOf(Review.Excluded.class);
    assertThat(reviewing.rule(market, claim, denial(), BEN)).isInstanceOf(Review.Done.class);
  }

  @Test
  void saysUntilWhenTheBankHasToDecide() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.CHARGEBACK_OPENED, DAY_AFTER, "cb_1");
    rule(claim);

    assertThat(view(claim).deadline())
        .isEqualTo(
            new CaseDeadline(Party.MARKETPLACE, Instant.parse(BANK_LATE), Meaning.BANK_ANSWERS));
    assertThat(tables(claim)).contains("BankTimes");
  }

  @Test
  void countsFromTheDayThatTheBankHasNamed() {
    var order = paid("M-1");
    var claim = opened(order).id();
    opened(order, "cb_1", "2026-03-24");
    rule(claim);

    assertThat(view(claim).deadline().at()).isEqualTo("2026-06-07T22:00:00Z");
  }

  @Test
  void asksAPersonWhatBecameOfItOnceTheBankMustHaveDecided() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.CHARGEBACK_OPENED, DAY_AFTER, "cb_1");
    rule(claim);

    assertThat(ruleAt(claim, "2026-05-31T21:59:59Z")).isEqualTo(Next.WAIT);
    assertThat(toSettleWithTheBank(claim)).isEmpty();
    assertThat(ruleAt(claim, BANK_LATE)).isEqualTo(Next.WAIT);
    var asked = toSettleWithTheBank(claim).getFirst();
    assertThat(asked.asked().about()).containsEntry("why", "BANK_SILENT");
    assertThat(view(claim).status()).isEqualTo(CaseStatus.ON_HOLD);
    assertThat(view(claim).deadline().at()).isEqualTo(asked.asked().dueAt()).isAfter(BANK_LATE);

    report(order, EventType.CHARGEBACK_WON, BANK_LATE, "cb_1");
    assertThat(rule(claim)).isEqualTo(Next.ASK_MERCHANT);
    assertThat(toSettleWithTheBank(claim)).isEmpty();
  }

  @Test
  void waitsForTheSecondRoundAnew() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.CHARGEBACK_OPENED, DAY_AFTER, "cb_1");
    rule(claim);
    ruleAt(claim, BANK_LATE);
    report(order, EventType.CHARGEBACK_WON, BANK_LATE, "cb_1");
    report(order, EventType.CHARGEBACK_OPENED, "2026-05-31T22:00:01Z", "cb_2");

    rule(claim);
    assertThat(toSettleWithTheBank(claim)).isEmpty();
    assertThat(view(claim).deadline().at()).isEqualTo("2026-08-22T22:00:00Z");
  }

  @Test
  void asksNobodyAboutTheBankOnceTheClaimIsWithdrawn() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.CHARGEBACK_OPENED, DAY_AFTER, "cb_1");
    rule(claim);
    ruleAt(claim, BANK_LATE);
    answering.withdraw(market, claim, null, SHOP);

    assertThat(view(claim).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(toSettleWithTheBank(claim)).isEmpty();
  }

  private List<Task> toSettleWithTheBank(CaseId claim) {
    return tasks.page(market, TaskSearch.open(9).of(TaskKind.CHARGEBACK).about(claim)).items();
  }

  private void opened(OrderId order, String reference, String answerBy) {
    report(
        order,
        EventType.CHARGEBACK_OPENED,
        Source.BANK,
        DAY_AFTER,
        Map.of("amount", 4480, "reference", reference, "answerBy", answerBy));
  }

  private void heldAndReleased(OrderId order, CaseId claim) {
    report(order, EventType.CHARGEBACK_OPENED, DAY_AFTER, "cb_1");
    assertThat(rule(claim)).isEqualTo(Next.WAIT);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.ON_HOLD);
    report(order, EventType.CHARGEBACK_WON, DAY_AFTER, "cb_1");
    rule(claim);
  }

  private CaseId deniedByAna(OrderId order) {
    var claim = opened(order).id();
    contest(claim);
    rule(claim);
    reviewing.rule(market, claim, denial(), ANA);
    return claim;
  }

  private static ReviewRuling denial() {
    return new ReviewRuling(
        Ruling.DENY, null, Purse.CUSTOMER, "The carrier showed us the signature.", List.of());
  }

  private void report(OrderId order, EventType type, String at, String reference) {
    report(order, type, Source.MARKETPLACE, at, Map.of("amount", 4480, "reference", reference));
  }
}
