package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.guarantee.DecidingSecondMoney;
import org.redress.guarantee.DecidingSecondMoney.Decided;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.Recovery.Ground;
import org.redress.guarantee.Recovery.Part.Kind;
import org.redress.guarantee.Recovery.State;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.Purse;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.shared.CaseId;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;

/** Refunded here, and taken back by the customer's bank all the same. */
class SecondMoneyModuleTests extends RecoveriesOnADatabase {

  private static final String LATER = "2026-03-16T09:00:00Z";
  private static final Map<String, Long> PAID_AT_THE_MERCHANTS_COST =
      Map.of("provider:sandbox:clearing", -4480L, "merchant:acme:payable", 4480L);

  @Autowired private FindingOrders orders;
  @Autowired private DecidingSecondMoney deciding;

  @Test
  void isATaskAsSoonAsTheBankIsAskedForWhatWasRefunded() {
    var claim = refundedOfASilentMerchant("M-1");
    opened(claim, Map.of());

    var task = toSettle().getFirst();
    assertThat(task.caseId()).isEqualTo(claim);
    assertThat(task.about())
        .containsEntry("why", "REFUNDED")
        .containsEntry("amount", "4480")
        .containsEntry("refunded", "4480");
    // a week to answer, to the end of that day in Berlin
    assertThat(task.dueAt()).isEqualTo("2026-03-23T23:00:00Z");
    assertThat(recoveries.ofCase(market, claim)).hasSize(1);

    bank(claim, EventType.CHARGEBACK_WON, Map.of());
    assertThat(toSettle()).isEmpty();
    assertThat(balances()).containsExactlyInAnyOrderEntriesOf(PAID_AT_THE_MERCHANTS_COST);
  }

  @Test
  void isDueOnTheDayThatTheBankHasNamed() {
    opened(refundedOfASilentMerchant("M-1"), Map.of("answerBy", "2026-03-20"));

    assertThat(toSettle().getFirst().dueAt()).isEqualTo("2026-03-20T23:00:00Z");
  }

  @Test
  void isNoTaskWhereNothingWasGivenBack() {
    var order = paid("M-1");
    clock.moveTo(DAY_AFTER);
    report(order, EventType.CHARGEBACK_OPENED, Source.BANK, DAY_AFTER, about(Map.of()));

    assertThat(toSettle()).isEmpty();
  }

  @Test
  void isNoLongerATaskOnceTheChargebackIsRetracted() {
    var claim = refundedOfASilentMerchant("M-1");
    opened(claim, Map.of());
    retract(claim, EventType.CHARGEBACK_OPENED);

    assertThat(toSettle()).isEmpty();
  }

  @Test
  void isAskedOfTheCustomerForTheMerchantThatTheBankHasDebited() {
    var claim = refundedOfASilentMerchant("M-1");
    lost(claim);

    assertThat(toSettle()).isEmpty();
    assertThat(twice(claim))
        .extracting(
            it -> it.claimed().creditor(),
            it -> it.claimed().debtor(),
            it -> it.claimed().amount(),
            Recovery::state)
        .containsExactly(tuple(Purse.MERCHANT, Purse.CUSTOMER, 4480L, State.OPEN));
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("merchant:acme:payable", 4480L),
            entry("merchant:acme:charged-back", 4480L),
            entry("provider:sandbox:chargebacks", -4480L),
            entry("customer:claims", 4480L),
            entry("merchant:acme:recoveries-due", -4480L));

    received(twice(claim).getFirst().id(), Kind.PAYMENT, 4480, "bank-1");
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("marketplace:received", 4480L),
            entry("merchant:acme:charged-back", 4480L),
            entry("provider:sandbox:chargebacks", -4480L));
  }

  @Test
  void isTheMerchantsAlsoWhereTheMarketplaceBearsTheRefund() {
    var claim = refundedOfASilentMerchant("M-1");
    objected(claim, Purse.MARKETPLACE);
    lost(claim);

    assertThat(twice(claim).getFirst().claimed().creditor()).isEqualTo(Purse.MERCHANT);
    received(twice(claim).getFirst().id(), Kind.PAYMENT, 4480, "bank-1");
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("marketplace:guarantee-cost", 4480L),
            entry("merchant:acme:charged-back", 4480L),
            entry("provider:sandbox:chargebacks", -4480L),
            entry("marketplace:received", 4480L),
            entry("merchant:acme:payable", -4480L));
  }

  @Test
  void lowersWhatTheMerchantOwesToTheGuarantorWhichWaitsForTheCustomerInstead() {
    var claim = awarded("M-1");
    lost(claim);

    var owed = recoveries.ofCase(market, claim).getFirst();
    assertThat(owed.state()).as("the bank has taken it").isEqualTo(State.WRITTEN_OFF);
    assertThat(twice(claim).getFirst().claimed().creditor()).isEqualTo(Purse.GUARANTOR);
    received(twice(claim).getFirst().id(), Kind.PAYMENT, 1000, "bank-1");
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("guarantor:written-off", 3480L),
            entry("guarantor:received", 1000L),
            entry("merchant:acme:charged-back", 4480L),
            entry("provider:sandbox:chargebacks", -4480L),
            entry("customer:claims", 3480L),
            entry("guarantor:recoveries-due", -3480L));
  }

  @Test
  void lowersTheMerchantsDebtByNoMoreThanTheBankHasTaken() {
    var claim = awarded("M-1");
    opened(claim, Map.of());
    bank(claim, EventType.CHARGEBACK_LOST, Map.of("amount", 2000));

    var owed = recoveries.ofCase(market, claim).getFirst();
    assertThat(owed.state()).isEqualTo(State.OPEN);
    assertThat(owed.outstanding()).isEqualTo(2480);
    assertThat(twice(claim).getFirst().claimed().amount()).isEqualTo(2000);

    received(twice(claim).getFirst().id(), Kind.PAYMENT, 2000, "bank-1");
    received(owed.id(), Kind.PAYMENT, 2480, "acme-1");
    assertThat(recoveries.ofCase(market, claim))
        .extracting(Recovery::state)
        .containsOnly(State.SETTLED);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("guarantor:received", 4480L),
            entry("merchant:acme:charged-back", 2000L),
            entry("provider:sandbox:chargebacks", -2000L));
  }

  @Test
  void isOwedToTheGuarantorAgainWhereTheLossIsRetracted() {
    var claim = awarded("M-1");
    var before = balances();
    lost(claim);
    retract(claim, EventType.CHARGEBACK_LOST);
    retract(claim, EventType.CHARGEBACK_OPENED);

    assertThat(recoveries.ofCase(market, claim))
        .extracting(it -> it.claimed().debtor(), Recovery::state)
        .containsExactly(
            tuple(Purse.MERCHANT, State.VOID),
            tuple(Purse.CUSTOMER, State.VOID),
            tuple(Purse.MERCHANT, State.OPEN));
    assertThat(balances()).isEqualTo(before);
  }

  @Test
  void isAskedWhereItWasLostInTheSecondInWhichItWasOpened() {
    var claim = refundedOfASilentMerchant("M-1");
    clock.moveTo(LATER);
    report(order(claim), EventType.CHARGEBACK_OPENED, Source.BANK, LATER, about(Map.of()));
    report(order(claim), EventType.CHARGEBACK_LOST, Source.BANK, LATER, Map.of("reference", "cb"));

    assertThat(twice(claim)).extracting(it -> it.claimed().amount()).containsExactly(4480L);
  }

  @Test
  void isAskedWhereNobodyHadHeardOfTheChargebackBefore() {
    var claim = refundedOfASilentMerchant("M-1");
    clock.moveTo(LATER);
    report(order(claim), EventType.CHARGEBACK_LOST, Source.BANK, LATER, Map.of("reference", "cb"));

    assertThat(twice(claim)).extracting(it -> it.claimed().amount()).containsExactly(4480L);
  }

  @Test
  void isAskedOnlyAfterTheLastChargebackIsLost() {
    var claim = refundedOfASilentMerchant("M-1");
    clock.moveTo(LATER);
    report(
        order(claim),
        EventType.CHARGEBACK_OPENED,
        Source.BANK,
        LATER,
        Map.of("amount", 3000, "reference", "a"));
    report(
        order(claim),
        EventType.CHARGEBACK_OPENED,
        Source.BANK,
        "2026-03-16T09:00:01Z",
        Map.of("amount", 1480, "reference", "b"));
    report(
        order(claim),
        EventType.CHARGEBACK_LOST,
        Source.BANK,
        "2026-03-16T09:00:02Z",
        Map.of("reference", "a"));
    assertThat(twice(claim)).isEmpty();
    assertThat(toSettle()).hasSize(1);

    report(
        order(claim),
        EventType.CHARGEBACK_WON,
        Source.BANK,
        "2026-03-16T09:00:03Z",
        Map.of("reference", "b"));
    assertThat(twice(claim)).extracting(it -> it.claimed().amount()).containsExactly(3000L);
  }

  @Test
  void isAPersonsToDecideWhereTheBankSpeaksOfFraud() {
    var claim = refundedOfASilentMerchant("M-1");
    opened(claim, Map.of("reason", "FRAUD"));
    assertThat(toSettle().getFirst().about()).containsEntry("reason", "FRAUD");
    bank(claim, EventType.CHARGEBACK_LOST, Map.of());

    assertThat(twice(claim)).isEmpty();
    assertThat(toSettle()).extracting(it -> it.about().get("why")).containsExactly("FRAUD");
    assertThat(balances()).containsEntry("merchant:acme:charged-back", 4480L);

    retract(claim, EventType.CHARGEBACK_LOST);
    assertThat(toSettle()).extracting(it -> it.about().get("why")).containsExactly("REFUNDED");
  }

  @Test
  void isAskedWhereAPersonSaysSoAlthoughTheBankSpeaksOfFraud() {
    var claim = refundedOfASilentMerchant("M-1");
    opened(claim, Map.of("reason", "FRAUD"));
    bank(claim, EventType.CHARGEBACK_LOST, Map.of());
    var task =
        tasks.page(market, TaskSearch.open(9).of(TaskKind.CHARGEBACK)).items().getFirst().id();

    assertThat(deciding.ask(market, task, ANA)).isEqualTo(Decided.DONE);
    assertThat(deciding.ask(market, task, BEN)).isEqualTo(Decided.OVERTAKEN);
    assertThat(deciding.leave(market, task, "The card was stolen, says the bank.", BEN))
        .as("what another one has decided stands")
        .isEqualTo(Decided.OVERTAKEN);
    assertThat(twice(claim)).extracting(it -> it.claimed().amount()).containsExactly(4480L);
    assertThat(toSettle()).isEmpty();
  }

  @Test
  void isLeftWithAReasonAndNotAskedAgain() {
    var claim = refundedOfASilentMerchant("M-1");
    opened(claim, Map.of("reason", "FRAUD"));
    bank(claim, EventType.CHARGEBACK_LOST, Map.of());
    var task =
        tasks.page(market, TaskSearch.open(9).of(TaskKind.CHARGEBACK)).items().getFirst().id();

    assertThat(deciding.leave(market, task, "no", ANA)).isEqualTo(Decided.WITHOUT_REASON);
    assertThat(deciding.leave(market, task, "The card was stolen, says the bank.", ANA))
        .isEqualTo(Decided.DONE);
    opened(claim, Map.of("reference", "another"));
    bank(claim, EventType.CHARGEBACK_WON, Map.of("reference", "another"));
    assertThat(toSettle()).isEmpty();
    assertThat(twice(claim)).isEmpty();
  }

  @Test
  void isNoLongerAskedWhereTheLossIsRetracted() {
    var claim = refundedOfASilentMerchant("M-1");
    lost(claim);
    retract(claim, EventType.CHARGEBACK_LOST);
    assertThat(toSettle()).as("open again at the bank").hasSize(1);
    bank(claim, EventType.CHARGEBACK_WON, Map.of());

    assertThat(twice(claim)).extracting(Recovery::state).containsExactly(State.VOID);
    assertThat(balances()).containsExactlyInAnyOrderEntriesOf(PAID_AT_THE_MERCHANTS_COST);
  }

  @Test
  void isNoLongerAskedWhereTheSecondRoundIsWon() {
    var claim = refundedOfASilentMerchant("M-1");
    lost(claim);
    opened(claim, Map.of("round", 2));
    assertThat(toSettle()).hasSize(1);
    bank(claim, EventType.CHARGEBACK_WON, Map.of("round", 2));

    assertThat(twice(claim)).extracting(Recovery::state).containsExactly(State.VOID);
    assertThat(balances()).containsExactlyInAnyOrderEntriesOf(PAID_AT_THE_MERCHANTS_COST);
  }

  @Test
  void isAPersonsWhereTheCustomerHasPaidItBeforeTheLossIsRetracted() {
    var claim = refundedOfASilentMerchant("M-1");
    lost(claim);
    received(twice(claim).getFirst().id(), Kind.PAYMENT, 1000, "bank-1");
    retract(claim, EventType.CHARGEBACK_LOST);
    bank(claim, EventType.CHARGEBACK_WON, Map.of());

    assertThat(twice(claim)).extracting(Recovery::state).containsExactly(State.OPEN);
    assertThat(openTasks()).containsExactly(TaskKind.RECOVERY);
  }

  @Test
  void isNoLongerAskedWhereOurMoneyBounces() {
    var order = paid("M-1");
    var claim = opened(order).id();
    ruleAt(claim, MERCHANT_LATE);
    bank.tell(market, "pay_M-1", NextAnswer.BOUNCE);
    pay(claim);
    report(order, EventType.CHARGEBACK_LOST, Source.BANK, MERCHANT_LATE, about(Map.of()));
    assertThat(twice(claim)).extracting(Recovery::state).containsExactly(State.OPEN);
    lookedUp(claim);

    assertThat(twice(claim)).extracting(Recovery::state).containsExactly(State.VOID);
  }

  @Test
  void isAskedForTheMoreOnceARefundFromOutsideIsReported() {
    var claim = refundedOfASilentMerchant("M-1");
    lost(claim);
    report(
        order(claim),
        EventType.REFUNDED,
        Source.PROVIDER,
        "2026-03-16T09:02:00Z",
        Map.of("amount", 500, "reference", "re-1"));

    assertThat(twice(claim)).extracting(it -> it.claimed().amount()).containsExactly(4480L, 500L);
  }

  @Test
  void isATaskAlsoWhereOurMoneyIsStillOnItsWayAndAskedOnceItHasArrived() {
    var order = paid("M-1");
    var claim = opened(order).id();
    ruleAt(claim, MERCHANT_LATE);
    bank.tell(market, "pay_M-1", NextAnswer.DELAY);
    pay(claim);
    report(order, EventType.CHARGEBACK_OPENED, Source.BANK, MERCHANT_LATE, about(Map.of()));
    assertThat(toSettle()).hasSize(1);
    report(order, EventType.CHARGEBACK_LOST, Source.BANK, MERCHANT_LATE, Map.of("reference", "cb"));
    assertThat(twice(claim)).isEmpty();
    clock.moveTo("2026-03-18T23:00:00Z");
    lookedUp(claim);

    assertThat(twice(claim)).extracting(it -> it.claimed().amount()).containsExactly(4480L);
  }

  private void lost(CaseId claim) {
    opened(claim, Map.of());
    bank(claim, EventType.CHARGEBACK_LOST, Map.of());
  }

  private void opened(CaseId claim, Map<String, ?> more) {
    bank(claim, EventType.CHARGEBACK_OPENED, about(more));
  }

  /** A minute after the last report of the bank. */
  private void bank(CaseId claim, EventType type, Map<String, ?> more) {
    var last =
        clock.now().toString().compareTo(LATER) < 0
            ? LATER
            : clock.now().plusSeconds(60).toString();
    clock.moveTo(last);
    var details = new HashMap<String, Object>(Map.of("reference", "cb"));
    details.putAll(more);
    report(order(claim), type, Source.BANK, last, details);
  }

  private static Map<String, Object> about(Map<String, ?> more) {
    var details = new HashMap<String, Object>(Map.of("amount", 4480, "reference", "cb"));
    details.putAll(more);
    return details;
  }

  private void retract(CaseId claim, EventType type) {
    var last =
        orders.find(market, order(claim)).orElseThrow().events().stream()
            .filter(event -> event.type() == type && !event.retracted())
            .toList()
            .getLast();
    clock.moveTo(clock.now().plusSeconds(60).toString());
    report(
        order(claim),
        EventType.RETRACTED,
        Source.BANK,
        clock.now().toString(),
        Map.of("eventId", last.id().toString()));
  }

  private List<Recovery> twice(CaseId claim) {
    return recoveries.ofCase(market, claim).stream()
        .filter(recovery -> recovery.claimed().ground() == Ground.PAID_TWICE)
        .toList();
  }

  private List<OpenTask> toSettle() {
    return tasks.page(market, TaskSearch.open(9).of(TaskKind.CHARGEBACK)).items().stream()
        .map(task -> task.asked())
        .toList();
  }
}
