package org.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventReport;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportEvent.Details;
import org.redress.orders.ReportEvent.Source;
import org.redress.orders.Reserved.Share;
import org.redress.refunds.CrashingProviders.Crash;
import org.redress.refunds.CrashingProviders.Died;
import org.redress.refunds.RefundEvents.RefundAmountChanged;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundEvents.RefundSettledElsewhere;
import org.redress.refunds.RefundStep.Next;
import org.redress.refunds.RefundTroubles.Act;
import org.redress.refunds.RefundTroubles.ByHand;
import org.redress.refunds.RefundView.State;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.sandboxprovider.PaidMovement;
import org.redress.shared.OrderId;
import org.redress.tasks.Task;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came back another way between ruling and sending is not paid again. */
class MoneyElsewhereModuleTests extends RefundsAtAProvider {

  @Autowired private JdbcClient jdbc;
  @Autowired private FindingOrders orders;

  @Test
  void paysOnlyTheRestWhereAPartCameBackWhileTheDestinationWasAwaited() {
    var refund = requested(PaymentMethod.BANK_SLIP, CASE);
    comesBack(refund, 2000);

    assertThat(view(refund).amount()).isEqualTo(2480);
    assertThat(view(refund).ruled()).isEqualTo(4480);
    assertThat(view(refund).shares()).containsExactly(new Share("1", 2, 2209, 271, 0, 0));
    assertThat(heard.last(RefundAmountChanged.class).before()).isEqualTo(4480);
    destinations.give(market, CASE, "dest_abcd", AGENT);
    driving.send(market, refund);
    assertThat(paid()).extracting(PaidMovement::amount).containsExactly(2480L);
    assertThat(balances()).containsEntry("provider:sandbox:clearing", -2480L);
    assertThat(orderMoney(view(refund).order()).settled()).isEqualTo(2480);
    assertThat(orderMoney(view(refund).order()).left()).isZero();
  }

  @Test
  void isOverAtOnceWhereAllOfItCameBackWhileTheDestinationWasAwaited() {
    var refund = requested(PaymentMethod.BANK_SLIP, CASE);
    comesBack(refund, 4480);

    assertThat(view(refund).state()).isEqualTo(State.SETTLED_ELSEWHERE);
    assertThat(heard.last(RefundSettledElsewhere.class).waited().next())
        .isEqualTo(Next.ASK_DESTINATION);
    assertThat(destinations.give(market, CASE, "dest_abcd", AGENT))
        .isInstanceOf(GivingDestinations.Destination.Refused.class);
    assertThat(driving.send(market, refund).next()).isEqualTo(Next.DONE);
    assertThat(driving.missDestination(market, refund).next()).isEqualTo(Next.DONE);
    assertThat(paid()).isEmpty();
    assertThat(balances()).isEmpty();
    assertThat(orderMoney(view(refund).order()).reserved()).isZero();
  }

  @Test
  void endsTheTaskOfAPersonWhoHadItInHand() {
    tell(NextAnswer.FAIL);
    var refund = requested();
    driving.send(market, refund);
    comesBack(refund, 4480);

    assertThat(openTasks()).isEmpty();
    assertThat(heard.last(RefundSettledElsewhere.class).waited().next()).isEqualTo(Next.PERSON);
    assertThat(troubles.retry(market, refund, AGENT))
        .isEqualTo(new Act.Refused(Act.Reason.NOT_IN_TROUBLE));
    assertThat(driving.send(market, refund).next()).isEqualTo(Next.DONE);
    assertThat(paid()).isEmpty();
  }

  @Test
  void sendsLessAgainWhereAPersonTriesAgain() {
    tell(NextAnswer.FAIL);
    var refund = requested();
    driving.send(market, refund);
    comesBack(refund, 1000);
    troubles.retry(market, refund, AGENT);
    driving.send(market, refund);

    assertThat(paid()).extracting(PaidMovement::amount).containsExactly(3480L);
  }

  @Test
  void doesNotSendAgainWhatCameBackWhileItsAnswerWasUnknown() {
    tell(NextAnswer.UNKNOWN_UNPAID);
    var refund = requested();
    var step = driving.send(market, refund);
    comesBack(refund, 4480);

    assertThat(view(refund).state()).as("it may be paid").isEqualTo(State.UNKNOWN);
    assertThat(lookedUp(refund, step).next()).isEqualTo(Next.DONE);
    assertThat(view(refund).state()).isEqualTo(State.SETTLED_ELSEWHERE);
    assertThat(paid()).isEmpty();
  }

  @Test
  void sendsOnlyTheRestAgainOfWhatTheProviderNeverHeardOf() {
    tell(NextAnswer.UNKNOWN_UNPAID);
    var refund = requested();
    var step = driving.send(market, refund);
    comesBack(refund, 2000);
    lookedUp(refund, step);

    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(view(refund).attempts()).isEqualTo(2);
    assertThat(paid()).extracting(PaidMovement::amount).containsExactly(2480L);
  }

  @Test
  void keepsWhatTheProviderPaidBeforeItCameBackAnotherWay() {
    tell(NextAnswer.UNKNOWN_PAID);
    var refund = requested();
    var step = driving.send(market, refund);
    comesBack(refund, 4480);
    lookedUp(refund, step);

    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(view(refund).amount()).isEqualTo(4480);
  }

  @Test
  void whatCameBackOfAnotherOrderOfThePaymentLowersItAtOnce() {
    tell(NextAnswer.FAIL);
    var refund = requested();
    driving.send(market, refund);
    shareOfPayment(1000);

    assertThat(view(refund).amount()).isEqualTo(3480);
    assertThat(troubles.paidByHand(market, refund, new ByHand("SEPA-7", "card is closed"), AGENT))
        .isInstanceOf(Act.Done.class);
    assertThat(balances()).containsEntry("marketplace:paid-by-hand", -3480L);
  }

  @Test
  void isNotPaidByHandWhereNothingIsLeft() {
    tell(NextAnswer.FAIL);
    var refund = requested();
    driving.send(market, refund);
    shareOfPayment(4480);

    assertThat(view(refund).state()).isEqualTo(State.SETTLED_ELSEWHERE);
    assertThat(troubles.paidByHand(market, refund, new ByHand("SEPA-7", "card is closed"), AGENT))
        .isEqualTo(new Act.Refused(Act.Reason.NOT_IN_TROUBLE));
    assertThat(openTasks()).isEmpty();
    assertThat(balances()).isEmpty();
  }

  @Test
  void isNotPaidAgainAfterABounceWhereItCameBackAnotherWay() {
    tell(NextAnswer.BOUNCE);
    var refund = requested();
    lookedUp(refund, driving.send(market, refund));
    comesBack(refund, 4480);

    assertThat(view(refund).state()).isEqualTo(State.SETTLED_ELSEWHERE);
    assertThat(openTasks()).isEmpty();
    assertThat(balances()).isEmpty();
  }

  @Test
  void aReportThatIsTakenBackGivesTheAmountBack() {
    var refund = requested(PaymentMethod.BANK_SLIP, CASE);
    var event = comesBack(refund, 2000);
    retract(view(refund).order(), event);

    assertThat(view(refund).amount()).isEqualTo(4480);
    assertThat(view(refund).shares()).containsExactly(new Share("1", 2, 3990, 490, 0, 0));
  }

  @Test
  void whatTheBankTookForGoodIsNotPaid() {
    var refund = requested();
    var order = view(refund).order();
    report(order, EventType.CHARGEBACK_OPENED, 4480L);
    assertThat(driving.send(market, refund).next()).isEqualTo(Next.PERSON);
    report(order, EventType.CHARGEBACK_LOST, 4480L);

    assertThat(view(refund).state()).isEqualTo(State.SETTLED_ELSEWHERE);
    assertThat(openTasks()).isEmpty();
  }

  @Test
  void asksAnewAfterACrashBeforeTheCall() {
    var refund = requested();
    die(refund, Crash.BEFORE_THE_CALL);
    comesBack(refund, 2000);
    later(Duration.ofDays(2));
    driving.send(market, refund);

    assertThat(paid()).extracting(PaidMovement::amount).containsExactly(2480L);
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(balances()).containsEntry("provider:sandbox:clearing", -2480L);
  }

  @Test
  void findsWhatWasPaidAfterACrashBehindTheCall() {
    var refund = requested();
    die(refund, Crash.AFTER_THE_CALL);
    comesBack(refund, 2000);
    later(Duration.ofDays(2));
    driving.send(market, refund);

    assertThat(paid()).extracting(PaidMovement::amount).containsExactly(4480L);
    assertThat(balances()).containsEntry("provider:sandbox:clearing", -4480L);
  }

  @Test
  void whatTheProviderTellsOfOurOwnRefundCountsOnce() {
    var refund = requested();
    driving.send(market, refund);
    var order = view(refund).order();
    var ids = view(refund).payment();

    assertThat(tell(order, 4480, refund.toString())).isInstanceOf(EventReport.Known.class);
    assertThat(tell(order, 4480, String.valueOf(ids.providerId())))
        .isInstanceOf(EventReport.Known.class);
    assertThat(orderMoney(order).refundedOutside()).isZero();
    assertThat(orderMoney(order).settled()).isEqualTo(4480);
    var shown = (EventReport.Known) tell(order, 4480, refund.toString());
    assertThat(shown.order().refunded()).isEqualTo(4480);
  }

  @Test
  void isOursAlsoWhereItIsToldOfAnotherOrderOfThePayment() {
    var refund = requested();
    driving.send(market, refund);
    var other = unpaid(PaymentMethod.CARD, "M-2", "pay_M-1");

    assertThat(tell(other, 4480, refund.toString())).isInstanceOf(EventReport.Known.class);
    assertThat(orderMoney(other).refundedOutside()).isZero();
  }

  @Test
  void isOursAlsoWhereItIsToldBeforeWeHeardOfThePayment() {
    tell(NextAnswer.UNKNOWN_PAID);
    var refund = requested();
    var step = driving.send(market, refund);
    var order = view(refund).order();
    var theirs = idAtTheProvider(refund);
    assertThat(tell(order, 4480, theirs)).isInstanceOf(EventReport.Recorded.class);
    lookedUp(refund, step);

    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(orderMoney(order).refundedOutside()).isZero();
    assertThat(paid()).hasSize(1);
  }

  @Test
  void anotherAmountUnderOurReferenceIsRefused() {
    var refund = requested();
    driving.send(market, refund);

    assertThat(tell(view(refund).order(), 4000, refund.toString()))
        .isInstanceOfSatisfying(
            EventReport.Contradicts.class,
            contrary -> assertThat(contrary.problems().getFirst().expected()).contains("4480"));
  }

  @Test
  void isNotSentWhileItIsReportedAsPaidUnderOurReference() {
    var refund = requested();
    assertThat(tell(view(refund).order(), 4480, refund.toString()))
        .isInstanceOf(EventReport.Known.class);

    assertThat(driving.send(market, refund).next()).isEqualTo(Next.PERSON);
    assertThat(view(refund).trouble()).isEqualTo(Why.REPORTED_PAID);
    assertThat(troubles.paidByHand(market, refund, new ByHand("SEPA-7", "it was so"), AGENT))
        .isInstanceOf(Act.Done.class);
    assertThat(orderMoney(view(refund).order()).settled()).isEqualTo(4480);
    assertThat(paid()).isEmpty();
  }

  @Test
  void whatBouncedIsPaidAgainThoughItWasReportedBefore() {
    tell(NextAnswer.BOUNCE);
    var refund = requested();
    var step = driving.send(market, refund);
    tell(view(refund).order(), 4480, refund.toString());
    lookedUp(refund, step);
    assertThat(view(refund).state()).isEqualTo(State.BOUNCED);
    troubles.retry(market, refund, AGENT);
    driving.send(market, refund);

    assertThat(paid()).extracting(PaidMovement::reference).containsExactly(refund + "-2");
  }

  @Test
  void waitsForAPaymentThatIsTakenBackAndReportedAnew() {
    var refund = requested(PaymentMethod.BANK_SLIP, CASE);
    var order = view(refund).order();
    retract(order, paidEvent(order));

    assertThat(view(refund).state()).isEqualTo(State.AWAITING_DESTINATION);
    report(order, EventType.PAID, 4480L);
    destinations.give(market, CASE, "dest_abcd", AGENT);
    assertThat(driving.send(market, refund).next()).isEqualTo(Next.LOOK_UP);
    assertThat(paid()).extracting(PaidMovement::amount).containsExactly(4480L);
  }

  @Test
  void isAPersonsTaskWhileItsPaymentIsNotThereAndGoesOnByItself() {
    var refund = requested();
    var order = view(refund).order();
    retract(order, paidEvent(order));

    assertThat(driving.send(market, refund).next()).isEqualTo(Next.PERSON);
    assertThat(view(refund).trouble()).isEqualTo(Why.UNPAID);
    assertThat(openTasks()).extracting(task -> task.asked().about().get("why")).contains("UNPAID");
    assertThat(orderMoney(order).reserved()).isZero();
    assertThat(troubles.paidByHand(market, refund, new ByHand("SEPA-7", "it is owed"), AGENT))
        .isEqualTo(new Act.Refused(Act.Reason.UNPAID));
    report(order, EventType.PAID, 4480L);
    assertThat(openTasks()).isEmpty();
    assertThat(view(refund).step().next()).isEqualTo(Next.SEND);
    driving.send(market, refund);
    assertThat(paid()).extracting(PaidMovement::amount).containsExactly(4480L);
  }

  @Test
  void whatAPersonHadInHandWaitsForItsPaymentToo() {
    tell(NextAnswer.FAIL);
    var refund = requested();
    driving.send(market, refund);
    var order = view(refund).order();
    retract(order, paidEvent(order));
    report(order, EventType.PAID, 4480L);

    assertThat(troubles.retry(market, refund, AGENT)).isInstanceOf(Act.Done.class);
    driving.send(market, refund);
    assertThat(paid()).extracting(PaidMovement::amount).containsExactly(4480L);
  }

  @Test
  void isNotSentAgainWhileItsPaymentIsNotThere() {
    tell(NextAnswer.UNKNOWN_UNPAID);
    var refund = requested();
    var order = view(refund).order();
    var step = driving.send(market, refund);
    retract(order, paidEvent(order));

    assertThat(lookedUp(refund, step).next()).isEqualTo(Next.PERSON);
    assertThat(view(refund).trouble()).isEqualTo(Why.UNPAID);
    report(order, EventType.PAID, 4480L);
    driving.lookUp(market, refund);
    assertThat(paid()).extracting(PaidMovement::amount).containsExactly(4480L);
  }

  @Test
  void paysWhatWasCapturedAndTheRestOnceThatIs() {
    var refund = requested();
    var order = view(refund).order();
    retract(order, paidEvent(order));
    pay(order, 3000, "cap-1");
    driving.send(market, refund);
    assertThat(paid()).extracting(PaidMovement::amount).containsExactly(3000L);
    pay(order, 1480, "cap-2");

    assertThat(ruled(order)).isEqualTo(4480);
    for (var rest : refunds.ofOrder(market, order).subList(1, 3)) {
      assertThat(rest.trouble()).isEqualTo(Why.OWED_AGAIN);
      assertThat(rest.decision()).isEqualTo(view(refund).key());
      troubles.retry(market, rest.id(), AGENT);
      driving.send(market, rest.id());
    }
    assertThat(orderMoney(order).settled()).isEqualTo(4480);
    assertThat(openTasks()).isEmpty();
  }

  @Test
  void whatIsCapturedAfterTheRefundIsOwedToo() {
    var order = unpaid(PaymentMethod.CARD, "M-1");
    pay(order, 2240, "cap-1");
    var refund = made(requesting.request(market, asked("claim", order, CASE), AGENT)).id();
    driving.send(market, refund);
    pay(order, 2240, "cap-2");

    var rest = further(order);
    assertThat(rest.amount()).isEqualTo(2240);
    assertThat(rest.payment().reference()).isEqualTo("cap-2");
    assertThat(ruled(order)).isEqualTo(4480);
    assertThat(money.unitsLeft(market, order)).containsEntry("1", 0);
  }

  @Test
  void nothingMoreIsOwedOfWhatWasRuledInPart() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    var whole = asked("claim", order, CASE);
    var part =
        new RequestRefund(
            "claim",
            order,
            CASE,
            whole.bases(),
            whole.lines(),
            1000L,
            Purse.MARKETPLACE,
            Purse.MERCHANT);
    driving.send(market, made(requesting.request(market, part, AGENT)).id());
    retract(order, paidEvent(order));
    report(order, EventType.PAID, 4480L);

    assertThat(refunds.ofOrder(market, order)).hasSize(1);
  }

  @Test
  void isOwedAgainWhereTheReportThatEndedItIsTakenBack() {
    var refund = requested();
    var order = view(refund).order();
    var event = comesBack(refund, 4480);
    assertThat(view(refund).state()).isEqualTo(State.SETTLED_ELSEWHERE);
    retract(order, event);

    var again = further(order);
    assertThat(again.amount()).isEqualTo(4480);
    assertThat(ruled(order)).isEqualTo(4480);
    assertThat(openTasks())
        .extracting(task -> task.asked().about().get("why"))
        .containsExactly("OWED_AGAIN");
    troubles.retry(market, again.id(), AGENT);
    driving.send(market, again.id());
    assertThat(paid()).extracting(PaidMovement::amount).containsExactly(4480L);
  }

  @Test
  void isOwedAgainWhereTheReportThatHadLoweredItIsTakenBackAfterItWasPaid() {
    var refund = requested();
    var order = view(refund).order();
    var event = comesBack(refund, 2000);
    driving.send(market, refund);
    retract(order, event);

    assertThat(view(refund).ruled()).isEqualTo(2480);
    assertThat(further(order).amount()).isEqualTo(2000);
    assertThat(refunds.ofOrder(market, order)).hasSize(2);
    report(order, EventType.REFUNDED, 2000L);
    assertThat(further(order).state()).isEqualTo(State.SETTLED_ELSEWHERE);
  }

  @Test
  void seesWhatIsTakenBackWhileItIsOnItsWayOnceItIsPaid() {
    tell(NextAnswer.UNKNOWN_PAID);
    var refund = requested();
    var order = view(refund).order();
    var event = comesBack(refund, 2000);
    var step = driving.send(market, refund);
    retract(order, event);
    assertThat(refunds.ofOrder(market, order)).hasSize(1);
    lookedUp(refund, step);

    assertThat(further(order).amount()).isEqualTo(2000);
  }

  @Test
  void anOpenChargebackOnAnotherOrderOfThePaymentSettlesNothing() {
    var refund = requested();
    var other = unpaid(PaymentMethod.CARD, "M-2", "pay_M-1");
    report(other, EventType.PAID, 4480L);
    report(other, EventType.CHARGEBACK_OPENED, 8960L);

    assertThat(driving.send(market, refund).next()).isEqualTo(Next.PERSON);
    assertThat(view(refund).trouble()).isEqualTo(Why.ON_HOLD);
    report(other, EventType.CHARGEBACK_WON, 8960L);
    assertThat(view(refund).trouble()).isNull();
    driving.send(market, refund);
    assertThat(paid()).extracting(PaidMovement::amount).containsExactly(4480L);
  }

  @Test
  void aLostChargebackOnAnotherOrderOfThePaymentSettlesWhatItTook() {
    var refund = requested();
    var other = unpaid(PaymentMethod.CARD, "M-2", "pay_M-1");
    report(other, EventType.PAID, 4480L);
    report(other, EventType.CHARGEBACK_OPENED, 8960L);
    driving.send(market, refund);
    report(other, EventType.CHARGEBACK_LOST, 8960L);

    assertThat(view(refund).state()).isEqualTo(State.SETTLED_ELSEWHERE);
    assertThat(openTasks()).isEmpty();
  }

  @Test
  void anOpenChargebackHoldsOnlyWhatItMayTake() {
    var refund = requested();
    var other = unpaid(PaymentMethod.CARD, "M-2", "pay_M-1");
    report(other, EventType.PAID, 4480L);
    report(other, EventType.CHARGEBACK_OPENED, 4480L);

    assertThat(driving.send(market, refund).next()).isEqualTo(Next.LOOK_UP);
    assertThat(paid()).hasSize(1);
  }

  @Test
  void twoWhoShareASmallerPaymentDoNotWaitForEachOther() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    var one = made(requesting.request(market, part("one", order), AGENT)).id();
    var two = made(requesting.request(market, part("two", order), AGENT)).id();
    retract(order, paidEvent(order));
    pay(order, 2240, "cap-1");

    driving.send(market, one);
    driving.send(market, two);
    assertThat(orderMoney(order).settled()).isEqualTo(2240);
    pay(order, 2240, "cap-2");
    assertThat(ruled(order)).isEqualTo(4480);
    assertThat(orderMoney(order).left()).isZero();
  }

  private static RequestRefund part(String key, OrderId order) {
    var whole = asked(key, order, CASE);
    return new RequestRefund(
        key, order, CASE, whole.bases(), whole.lines(), 2240L, Purse.MARKETPLACE, Purse.MERCHANT);
  }

  private void pay(OrderId order, long amount, String capture) {
    var details = Details.ofMoney(amount, capture);
    reported(order, new ReportEvent(EventType.PAID, clock.now(), Source.PROVIDER, details));
  }

  private UUID paidEvent(OrderId order) {
    return orders.find(market, order).orElseThrow().events().stream()
        .filter(event -> event.type() == EventType.PAID && !event.retracted())
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** What was set aside beyond the first refund. */
  private RefundView further(OrderId order) {
    var all = refunds.ofOrder(market, order);
    assertThat(all).hasSizeGreaterThan(1);
    return all.getLast();
  }

  private long ruled(OrderId order) {
    return refunds.ofOrder(market, order).stream().mapToLong(RefundView::ruled).sum();
  }

  private String idAtTheProvider(RefundId refund) {
    return jdbc.sql("select id from sandbox_provider.movement where reference = ?")
        .param(refund.toString())
        .query(String.class)
        .single();
  }

  private EventReport tell(OrderId order, long amount, String reference) {
    var details = Details.ofMoney(amount, reference);
    var event = new ReportEvent(EventType.REFUNDED, clock.now(), Source.PROVIDER, details);
    return reporting.report(market, order, event, AGENT);
  }

  private UUID comesBack(RefundId refund, long amount) {
    return reported(view(refund).order(), EventType.REFUNDED, amount).id();
  }

  /** Another order of the same payment, of which more came back than was paid for it. */
  private OrderId shareOfPayment(long cameBack) {
    var other = unpaid(PaymentMethod.CARD, "M-2", "pay_M-1");
    report(other, EventType.REFUNDED, cameBack);
    return other;
  }

  private void die(RefundId refund, Crash crash) {
    providers.crash(crash);
    assertThatThrownBy(() -> driving.send(market, refund)).isInstanceOf(Died.class);
  }

  private List<Task> openTasks() {
    return tasks.page(market, TaskSearch.open(10)).items();
  }
}
