package org.redress.claims;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.guarantee.DecidingSecondMoney;
import org.redress.guarantee.DecidingSecondMoney.Decided;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.Recovery.Ground;
import org.redress.guarantee.Recovery.Part.Kind;
import org.redress.guarantee.Recovery.State;
import org.redress.orders.EventReport;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderFixtures;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.Purse;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.tasks.Confirmation;
import org.redress.tasks.ConfirmingProposals;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Proposals;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;

/** Refunded here, and taken back by the customer's bank all the same. */
class SecondMoneyModuleTests extends RecoveriesOnADatabase {

  @Autowired private Proposals proposals;
  @Autowired private ConfirmingProposals confirming;

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
  void twoPersonsLeaveALargeSumToTheCustomer() {
    var claim = refundedOfASilentMerchant("M-1", 30_000);
    opened(claim, Map.of("reason", "FRAUD", "amount", 60_490));
    bank(claim, EventType.CHARGEBACK_LOST, Map.of());
    var task =
        tasks.page(market, TaskSearch.open(9)).items().stream()
            .filter(it -> DecidingSecondMoney.isToDecide(it.asked()))
            .findFirst()
            .orElseThrow()
            .id();
    var why = "The card was stolen, says the bank.";

    assertThat(deciding.leave(market, task, why, ANA)).isEqualTo(Decided.PROPOSED);
    assertThat(deciding.leave(market, task, why, BEN)).isEqualTo(Decided.PROPOSED_ALREADY);
    assertThat(tasks.find(market, task).orElseThrow().end()).isNull();
    var proposal = proposals.of(market, List.of(DecidingSecondMoney.subject(task))).getLast().id();
    assertThat(confirming.confirm(market, proposal, ANA)).isInstanceOf(Confirmation.Refused.class);
    assertThat(confirming.confirm(market, proposal, BEN)).isInstanceOf(Confirmation.Ended.class);
    assertThat(tasks.find(market, task).orElseThrow().end()).isNotNull();
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

  @Test
  void isAPersonsToDecideWhereOthersGaveItBackAsWell() {
    var claim = refundedOfASilentMerchant("M-1");
    outside(claim, 4480);

    assertThat(toDecide()).containsExactly("OUTSIDE 4480");
    assertThat(twice(claim)).isEmpty();
    retract(claim, EventType.REFUNDED);
    assertThat(toDecide()).isEmpty();
    outside(claim, 4000);
    assertThat(toDecide()).as("again, after it was lifted").containsExactly("OUTSIDE 4000");
  }

  @Test
  void isTheMerchantsWhereOthersGaveItBackAndNoLongerAskedWhereTheyDidNot() {
    var claim = awarded("M-1");
    var before = balances();
    outside(claim, 4480);

    assertThat(deciding.ask(market, task(), ANA)).isEqualTo(Decided.DONE);
    assertThat(twice(claim).getFirst().claimed().creditor()).isEqualTo(Purse.MERCHANT);
    assertThat(recoveries.ofCase(market, claim).getFirst().outstanding())
        .as("no bank has taken it from the merchant")
        .isEqualTo(4480);
    retract(claim, EventType.REFUNDED);
    assertThat(twice(claim)).extracting(Recovery::state).containsExactly(State.VOID);
    assertThat(balances()).isEqualTo(before);
  }

  @Test
  void isAPersonsOnceAMerchantsWordOfARefundIsConfirmedAfterOurs() {
    var claim = refundedOfASilentMerchant("M-1");
    reported(claim, EventType.REFUNDED, Source.MERCHANT, about(Map.of()));
    assertThat(toDecide()).isEmpty();
    reported(claim, EventType.REFUNDED, Source.PROVIDER, about(Map.of()));

    assertThat(toDecide()).containsExactly("OUTSIDE 4480");
  }

  @Test
  void isAPersonsWhereOthersGaveItBackWhileOursWasOnItsWay() {
    var order = paid("M-1");
    var claim = opened(order).id();
    ruleAt(claim, MERCHANT_LATE);
    bank.tell(market, "pay_M-1", NextAnswer.DELAY);
    pay(claim);
    reported(claim, EventType.REFUNDED, Source.PROVIDER, about(Map.of()));
    clock.moveTo("2026-03-18T23:00:00Z");
    lookedUp(claim);

    assertThat(toDecide()).containsExactly("OUTSIDE 4480");
  }

  @Test
  void isAPersonsWhereTheCaptureIsTakenBackAfterTheRefund() {
    var claim = refundedOfASilentMerchant("M-1");
    retract(claim, EventType.PAID);

    assertThat(toDecide()).containsExactly("NEVER_PAID 4480");
    reported(claim, EventType.PAID, Source.PROVIDER, Map.of("amount", 4000, "reference", "cap-2"));
    assertThat(toDecide()).containsExactly("NEVER_PAID 480");
    reported(claim, EventType.PAID, Source.PROVIDER, Map.of("amount", 480, "reference", "cap-3"));
    assertThat(toDecide()).isEmpty();
  }

  @Test
  void isNoMoreThanWasCapturedHoweverMuchTheBankIsSaidToHaveTaken() {
    var claim = refundedOfASilentMerchant("M-1");
    opened(claim, Map.of("amount", 44_800));
    assertThat(toSettle())
        .extracting(it -> it.about().get("why"), it -> it.about().get("amount"))
        .containsExactlyInAnyOrder(tuple("REFUNDED", "44800"), tuple("BEYOND", "40320"));
    bank(claim, EventType.CHARGEBACK_LOST, Map.of());

    assertThat(twice(claim)).extracting(it -> it.claimed().amount()).containsExactly(4480L);
    assertThat(balances()).containsEntry("merchant:acme:charged-back", 4480L);
    assertThat(orders.find(market, order(claim)).orElseThrow().chargedBack()).isEqualTo(4480);
    assertThat(toSettle()).extracting(it -> it.about().get("why")).containsExactly("BEYOND");
  }

  @Test
  void isNoMoreThanWasDisputed() {
    var claim = refundedOfASilentMerchant("M-1");
    opened(claim, Map.of("amount", 2000));

    assertThat(contradicted(claim, EventType.CHARGEBACK_LOST, Map.of("amount", 2001)))
        .containsExactly("amount");
    assertThat(contradicted(claim, EventType.CHARGEBACK_WON, Map.of("amount", 2001)))
        .containsExactly("amount");
    bank(claim, EventType.CHARGEBACK_LOST, Map.of("amount", 2000));
    assertThat(twice(claim)).extracting(it -> it.claimed().amount()).containsExactly(2000L);
  }

  @Test
  void isCountedOnceWhereALossWithoutReferenceIsSaidTwice() {
    var claim = refundedOfASilentMerchant("M-1");
    var lost = Map.<String, Object>of();
    reported(claim, EventType.CHARGEBACK_LOST, Source.BANK, lost);

    assertThat(contradicting(claim, EventType.CHARGEBACK_LOST, lost)).containsExactly("reference");
    assertThat(twice(claim)).extracting(it -> it.claimed().amount()).containsExactly(4480L);
  }

  @Test
  void aLossWithoutReferenceContradictsWhatTheMerchantWon() {
    var claim = refundedOfASilentMerchant("M-1");
    opened(claim, Map.of());
    bank(claim, EventType.CHARGEBACK_WON, Map.of());

    assertThat(contradicting(claim, EventType.CHARGEBACK_LOST, Map.of("amount", 4480)))
        .containsExactly("reference");
    assertThat(contradicted(claim, EventType.CHARGEBACK_LOST, Map.of())).containsExactly("round");
  }

  @Test
  void isCountedOverBothOrdersOfThePayment() {
    payment = "pay_both";
    var other = paid("M-2");
    var claim = refundedOfASilentMerchant("M-1");
    opened(claim, Map.of("amount", 8960));
    bank(claim, EventType.CHARGEBACK_LOST, Map.of());

    assertThat(twice(claim)).extracting(it -> it.claimed().amount()).containsExactly(4480L);
    assertThat(toDecide()).isEmpty();
    assertThat(toSettle()).isEmpty();
    assertThat(balances()).containsEntry("merchant:acme:charged-back", 8960L);
    report(
        other,
        EventType.REFUNDED,
        Source.PROVIDER,
        clock.now().toString(),
        Map.of("amount", 480, "reference", "re-2"));
    assertThat(toDecide()).as("without a case").containsExactly("ELSEWHERE 480");
  }

  @Test
  void isAPersonsWhereTheBankMayHaveMeantTheOtherOrderOfThePayment() {
    payment = "pay_both";
    paid("M-2");
    var claim = refundedOfASilentMerchant("M-1");
    opened(claim, Map.of());
    bank(claim, EventType.CHARGEBACK_LOST, Map.of());

    assertThat(twice(claim)).isEmpty();
    assertThat(toDecide()).containsExactly("OTHER_ORDERS 4480");
    assertThat(deciding.ask(market, task(), ANA)).isEqualTo(Decided.DONE);
    assertThat(twice(claim)).extracting(it -> it.claimed().amount()).containsExactly(4480L);
    assertThat(toDecide()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isAlwaysWhatAPlainSumSays(long seed) {
    payment = "pay_both";
    var other = unpaid("M-2");
    var claim = refundedOfASilentMerchant("M-1");
    new Story(new Random(seed), claim, other).play();
  }

  /** Whatever is reported of two orders of one payment, of which one was refunded here. */
  private final class Story {

    private final Random random;
    private final CaseId claim;
    private final List<OrderId> two;

    Story(Random random, CaseId claim, OrderId other) {
      this.random = random;
      this.claim = claim;
      this.two = List.of(order(claim), other);
    }

    void play() {
      for (var i = 0; i < 24; i++) {
        say(two.get(random.nextInt(2)));
        if (two.stream().allMatch(order -> open(order).isEmpty())) {
          agree("step " + i);
        }
      }
      for (var order : two) {
        open(order).forEach(reference -> say(order, EventType.CHARGEBACK_LOST, reference, 1000));
      }
      agree("in the end");
    }

    private void say(OrderId order) {
      var reference = String.valueOf(random.nextInt(2));
      switch (random.nextInt(7)) {
        case 0 -> say(order, EventType.PAID, "p" + reference, 3000);
        case 1 -> say(order, EventType.REFUNDED, "r" + reference, 1500);
        case 2 -> say(order, EventType.CHARGEBACK_OPENED, "c" + reference, 4000);
        case 3 -> say(order, EventType.CHARGEBACK_LOST, "c" + reference, 4000);
        case 4 -> say(order, EventType.CHARGEBACK_WON, "c" + reference, 4000);
        default -> {
          var said = standing(order);
          if (!said.isEmpty()) {
            var one = said.get(random.nextInt(said.size()));
            say(order, EventType.RETRACTED, Map.of("eventId", one.id().toString()));
          }
        }
      }
    }

    private void say(OrderId order, EventType type, String reference, long amount) {
      say(order, type, Map.of("reference", reference, "amount", amount));
    }

    /** Twice: what was taken is known then, and what contradicts is refused again. */
    private void say(OrderId order, EventType type, Map<String, ?> about) {
      clock.moveTo(clock.now().plusSeconds(60).toString());
      var event = new ReportEvent(type, clock.now(), Source.BANK, OrderFixtures.details(about));
      reporting.report(market, order, event, SHOP);
      assertThat(reporting.report(market, order, event, SHOP))
          .isNotInstanceOf(EventReport.Recorded.class);
    }

    private List<OrderEvent> standing(OrderId order) {
      return orders.find(market, order).orElseThrow().events().stream()
          .filter(event -> !event.retracted() && event.type() != EventType.RETRACTED)
          .toList();
    }

    private List<String> open(OrderId order) {
      var ended =
          standing(order).stream()
              .filter(event ->
                  event.type() == EventType.CHARGEBACK_WON
                      || event.type() == EventType.CHARGEBACK_LOST)
              .map(event -> event.details().reference())
              .toList();
      return standing(order).stream()
          .filter(event -> event.type() == EventType.CHARGEBACK_OPENED)
          .map(event -> event.details().reference())
          .filter(reference -> !ended.contains(reference))
          .toList();
    }

    private long sum(int order, EventType type) {
      return standing(two.get(order)).stream()
          .filter(event -> event.type() == type)
          .mapToLong(event -> requireNonNullElse(event.details().amount(), 4480L))
          .sum();
    }

    /** The plain sums: refunded here, outside and by banks, less what was captured. */
    private void agree(String when) {
      var captured = new long[] {sum(0, EventType.PAID), sum(1, EventType.PAID)};
      var outside = spread(captured, EventType.REFUNDED, false);
      var lost = spread(captured, EventType.CHARGEBACK_LOST, true);
      var expected = 0L;
      for (var order = 0; order < 2; order++) {
        var refunded = outside[order] + (order == 0 ? 4480 : 0);
        expected += Math.clamp(refunded + lost[order] - captured[order], 0, refunded);
      }
      var asked =
          twice(claim).stream()
              .filter(it -> it.state() != State.VOID)
              .mapToLong(it -> it.claimed().amount())
              .sum();
      var toDecide = toDecide().stream().mapToLong(it -> Long.parseLong(it.split(" ")[1])).sum();
      assertThat(asked + toDecide).as(when).isEqualTo(expected);
    }

    /** Each order's own as far as it was captured, then the other's; beyond it nothing of banks. */
    private long[] spread(long[] captured, EventType type, boolean capped) {
      var said = new long[] {sum(0, type), sum(1, type)};
      var its = new long[2];
      for (var order = 0; order < 2; order++) {
        its[order] = Math.min(said[order], captured[order]);
      }
      for (var order = 0; order < 2; order++) {
        var other = 1 - order;
        var rest = said[order] - Math.min(said[order], captured[order]);
        var moved = Math.min(rest, captured[other] - its[other]);
        its[other] += moved;
        its[order] += capped ? 0 : rest - moved;
      }
      return its;
    }
  }

  private void outside(CaseId claim, long amount) {
    reported(
        claim,
        EventType.REFUNDED,
        Source.PROVIDER,
        Map.of("amount", amount, "reference", "re-" + amount));
  }

  private void reported(CaseId claim, EventType type, Source source, Map<String, ?> details) {
    clock.moveTo(clock.now().plusSeconds(60).toString());
    report(order(claim), type, source, clock.now().toString(), details);
  }

  private List<String> contradicted(CaseId claim, EventType type, Map<String, ?> more) {
    var details = new HashMap<String, Object>(Map.of("reference", "cb"));
    details.putAll(more);
    return contradicting(claim, type, details);
  }

  private List<String> contradicting(CaseId claim, EventType type, Map<String, ?> details) {
    clock.moveTo(clock.now().plusSeconds(60).toString());
    var event = new ReportEvent(type, clock.now(), Source.BANK, OrderFixtures.details(details));
    var answer = reporting.report(market, order(claim), event, SHOP);
    return ((EventReport.Contradicts) answer).problems().stream().map(it -> it.field()).toList();
  }

  private TaskId task() {
    return Stream.of(TaskKind.CHARGEBACK, TaskKind.SECOND_MONEY)
        .flatMap(kind -> tasks.page(market, TaskSearch.open(9).of(kind)).items().stream())
        .filter(task -> DecidingSecondMoney.isToDecide(task.asked()))
        .map(Task::id)
        .findFirst()
        .orElseThrow();
  }

  /** Why, and about how much. */
  private List<String> toDecide() {
    return Stream.of(TaskKind.CHARGEBACK, TaskKind.SECOND_MONEY)
        .flatMap(kind -> tasks.page(market, TaskSearch.open(9).of(kind)).items().stream())
        .map(Task::asked)
        .filter(DecidingSecondMoney::isToDecide)
        .map(asked -> asked.about().get("why") + " " + asked.about().get("amount"))
        .toList();
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
