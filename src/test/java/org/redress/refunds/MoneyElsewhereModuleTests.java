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
  void isNotPaidByHandWithoutALookAtWhatIsLeft() {
    tell(NextAnswer.FAIL);
    var refund = requested();
    driving.send(market, refund);
    var other = shareOfPayment(1000);
    var byHand = new ByHand("SEPA-7", "card is closed");

    assertThat(other).isNotNull();
    assertThat(troubles.paidByHand(market, refund, byHand, AGENT))
        .isEqualTo(new Act.Refused(Act.Reason.LESS_IS_OWED));
    assertThat(view(refund).amount()).isEqualTo(3480);
    assertThat(troubles.paidByHand(market, refund, byHand, AGENT)).isInstanceOf(Act.Done.class);
    assertThat(balances()).containsEntry("marketplace:paid-by-hand", -3480L);
  }

  @Test
  void isNotPaidByHandWhereNothingIsLeft() {
    tell(NextAnswer.FAIL);
    var refund = requested();
    driving.send(market, refund);
    shareOfPayment(4480);

    assertThat(troubles.paidByHand(market, refund, new ByHand("SEPA-7", "card is closed"), AGENT))
        .isEqualTo(new Act.Refused(Act.Reason.SETTLED_ELSEWHERE));
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
