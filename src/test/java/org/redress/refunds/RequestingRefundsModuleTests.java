package org.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.redress.tasks.Confirmation.Why.CHANGED;
import static org.redress.tasks.Confirmation.Why.NOT_A_SECOND_PERSON;
import static org.redress.tasks.Confirmation.Why.NOT_PROPOSED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.orders.Basis;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent;
import org.redress.orders.Reserved.Reason;
import org.redress.orders.Reserved.Share;
import org.redress.refunds.GivingBackOverpaid.Given;
import org.redress.refunds.RefundEvents.RefundRequested;
import org.redress.refunds.RefundStep.Next;
import org.redress.refunds.RefundView.Kind;
import org.redress.refunds.RefundView.State;
import org.redress.sandboxprovider.PaidMovement;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.tasks.Confirmation;
import org.redress.tasks.ConfirmingProposals;
import org.redress.tasks.Proposals;
import org.redress.tasks.Task;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;

class RequestingRefundsModuleTests extends RefundsAtAProvider {

  private static final Actor BEN = new Actor(Actor.Kind.USER, "ben");

  @Autowired private GivingBackOverpaid giving;
  @Autowired private Proposals proposals;
  @Autowired private ConfirmingProposals confirming;

  @Test
  void setsTheMoneyAsideAndTellsItsStep() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    var refund = made(requesting.request(market, asked("r", order, CASE), AGENT));
    assertThat(refund.amount()).isEqualTo(4480);
    assertThat(refund.currency()).isEqualTo("EUR");
    assertThat(refund.shares()).containsExactly(new Share("1", 2, 3990, 490, 0, 0));
    assertThat(refund.kind()).isEqualTo(Kind.REFUND);
    assertThat(refund.state()).isEqualTo(State.REQUESTED);
    assertThat(heard.last(RefundRequested.class).step()).isEqualTo(refund.step());
    assertThat(refund.step().next()).isEqualTo(Next.SEND);
    assertThat(refunds.ofOrder(market, order)).containsExactly(refund);
    assertThat(refunds.ofCase(market, CASE)).containsExactly(refund);
    assertThat(orderMoney(order).reserved()).isEqualTo(4480);
  }

  @Test
  void answersTheSameKeyTheSame() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    var first = requesting.request(market, asked("r", order, CASE), AGENT);
    assertThat(requesting.request(market, asked("r", order, CASE), AGENT)).isEqualTo(first);
    assertThat(heard.names()).containsExactly("RefundRequested");
  }

  @Test
  void givesBackNoMoreThanIsLeft() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    made(requesting.request(market, atMost("a", order, 4000L), AGENT));
    var rest = made(requesting.request(market, asked("b", order, CASE), AGENT));
    assertThat(rest.amount()).isEqualTo(480);
    assertThat(requesting.request(market, asked("c", order, CASE), AGENT))
        .isEqualTo(new RefundAnswer.Nothing(Reason.USED_UP));
    assertThat(refunds.ofOrder(market, order)).hasSize(2);
  }

  @Test
  void givesNothingBackOfWhatWasNotPaid() {
    var order = unpaid(PaymentMethod.CARD, "M-1");
    assertThat(requesting.request(market, asked("r", order, CASE), AGENT))
        .isEqualTo(new RefundAnswer.Nothing(Reason.NOTHING_PAID));
    assertThat(refunds.ofOrder(market, order)).isEmpty();
    assertThat(heard.names()).isEmpty();
  }

  @Test
  void theGuarantorsMoneyIsAPayout() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    var request =
        new RequestRefund(
            "r",
            order,
            CASE,
            EnumSet.of(Basis.ITEMS),
            List.of(),
            null,
            Purse.GUARANTOR,
            Purse.MERCHANT);
    var payout = made(requesting.request(market, request, AGENT));
    assertThat(payout.kind()).isEqualTo(Kind.PAYOUT);
    assertThat(payout.destinationBy()).isEqualTo(clock.now().plus(Duration.ofDays(14)));
    assertThat(payout.amount()).isEqualTo(3990);
  }

  @Test
  void asksForTheDestinationAlsoWhereThereIsNoCase() {
    var order = paidBy(PaymentMethod.TRANSFER, "M-1");
    var payout = made(requesting.request(market, asked("r", order, null), AGENT));
    assertThat(payout.destinationBy()).isEqualTo(clock.now().plus(Duration.ofDays(14)));
    assertThat(payout.step().next()).isEqualTo(Next.ASK_DESTINATION);
    clock.moveTo(payout.step().until().toString());
    assertThat(driving.missDestination(market, payout.id()).next()).isEqualTo(Next.PERSON);
    assertThat(heard.names()).containsExactly("RefundRequested", "RefundNeedsPerson");
  }

  @Test
  void refusesAPayerWhoHasNoMoneyAtAProvider() {
    assertThatThrownBy(() ->
            new RequestRefund(
                "r",
                new OrderId(CASE.value()),
                null,
                EnumSet.of(Basis.ITEMS),
                List.of(),
                null,
                Purse.CARRIER,
                Purse.CARRIER))
        .hasMessage("CARRIER cannot advance a refund");
  }

  @Test
  void keepsTheRefundsOfAMarketplaceFromOthers() {
    var refund = requested();
    var mine = market;
    openMarketplace();
    assertThat(refunds.find(market, refund)).isEmpty();
    assertThat(refunds.ofCase(market, new CaseId(CASE.value()))).isEmpty();
    assertThat(refunds.find(mine, refund)).isPresent();
  }

  private static RequestRefund atMost(String key, OrderId order, Long most) {
    return new RequestRefund(
        key,
        order,
        CASE,
        EnumSet.allOf(Basis.class),
        List.of(),
        most,
        Purse.MARKETPLACE,
        Purse.MARKETPLACE);
  }

  @Test
  void givesBackToEachCaptureInProportion() {
    var order = captured(Map.of("card", 3480L, "gift", 1000L));
    var asked =
        (RefundAnswer.Requested) requesting.request(market, atMost("r", order, 2240L), AGENT);

    assertThat(asked.amount()).isEqualTo(2240);
    assertThat(asked.refunds())
        .extracting(refund -> refund.payment().reference(), RefundView::amount)
        .containsExactly(tuple("card", 1740L), tuple("gift", 500L));
    assertThat(asked.refunds()).extracting(RefundView::decision).containsOnly("r");
    assertThat(heard.names()).containsExactly("RefundRequested", "RefundRequested");
    assertThat(requesting.request(market, atMost("r", order, 2240L), AGENT)).isEqualTo(asked);
    assertThat(money.unitsLeft(market, order)).containsEntry("1", 0);

    asked.refunds().forEach(refund -> driving.send(market, refund.id()));
    assertThat(paid())
        .extracting(PaidMovement::paymentReference, PaidMovement::amount)
        .containsExactlyInAnyOrder(tuple("card", 1740L), tuple("gift", 500L));
    assertThat(orderMoney(order).settled()).isEqualTo(2240);
    var rest = (RefundAnswer.Requested) requesting.request(market, asked("s", order, CASE), AGENT);
    assertThat(rest.refunds())
        .extracting(refund -> refund.payment().reference(), RefundView::amount)
        .containsExactly(tuple("card", 1740L), tuple("gift", 500L));
  }

  @Test
  void sharesThePartsToTheLastUnitAndNeverAboveACapture() {
    var order = captured(Map.of("a", 1L, "b", 2L, "c", 4477L));
    var all = (RefundAnswer.Requested) requesting.request(market, asked("r", order, CASE), AGENT);

    assertThat(all.refunds())
        .extracting(refund -> refund.payment().reference(), RefundView::amount)
        .containsExactlyInAnyOrder(tuple("a", 1L), tuple("b", 2L), tuple("c", 4477L));
    assertThat(
            all.refunds().stream()
                .flatMap(refund -> refund.shares().stream())
                .mapToLong(Share::items)
                .sum())
        .isEqualTo(3990);
  }

  @Test
  void whatWasCapturedBeyondThePriceIsAPersonsTaskUntilItIsGone() {
    var order = captured(Map.of("card", 4480L));
    report(order, EventType.PAID, 300L);
    assertThat(overpaid(order))
        .extracting(task -> task.asked().about().get("amount"))
        .containsExactly("300");
    var refund = made(requesting.request(market, asked("r", order, CASE), AGENT));
    assertThat(refund.amount()).isEqualTo(4480);
    assertThat(refund.payment().reference()).isEqualTo("card");

    assertThat(giving.given(market, order, " ", AGENT)).isEqualTo(Given.NOT_A_REFERENCE);
    assertThat(giving.given(market, order, "4111111111111111", AGENT))
        .isEqualTo(Given.NOT_A_REFERENCE);
    assertThat(giving.given(market, order, "back-1", AGENT)).isEqualTo(Given.RECORDED);
    assertThat(overpaid(order)).isEmpty();
    assertThat(giving.given(market, order, "back-2", AGENT)).isEqualTo(Given.NOTHING_OVERPAID);
    assertThat(orderMoney(order).refundedOutside()).isEqualTo(300);
    assertThat(view(refund.id()).amount()).isEqualTo(4480);
  }

  @Test
  void whatIsOverpaidIsGivenBackOnceByManyAtTheSameTime() throws Exception {
    var order = captured(Map.of("card", 4780L));
    var acts =
        IntStream.range(0, 4)
            .<Callable<Given>>mapToObj(n -> () -> giving.given(market, order, "back-" + n, AGENT))
            .toList();
    var given = new ArrayList<Given>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(acts)) {
        given.add(done.get());
      }
    }

    assertThat(given)
        .containsExactlyInAnyOrder(
            Given.RECORDED, Given.NOTHING_OVERPAID, Given.NOTHING_OVERPAID, Given.NOTHING_OVERPAID);
    assertThat(orderMoney(order).refundedOutside()).isEqualTo(300);
  }

  @Test
  void onePersonRecordsWhatWasGivenBackUpToTheLimitOfWhatIsPaidByHand() {
    var order = captured(Map.of("card", 4480L));
    capture(order, 10_000L, "more-1");
    assertThat(giving.given(market, order, "back-1", AGENT)).isEqualTo(Given.RECORDED);
    assertThat(orderMoney(order).refundedOutside()).isEqualTo(10_000);

    capture(order, 1L, "more-2");
    assertThat(giving.given(market, order, "back-2", BEN))
        .as("a slice of the same customer")
        .isEqualTo(Given.PROPOSED);
  }

  @Test
  void aboveItASecondPersonConfirmsWhatWasGivenBack() {
    var order = captured(Map.of("card", 4480L));
    capture(order, 10_001L, "more-3");
    assertThat(giving.given(market, order, "back-1", AGENT)).isEqualTo(Given.PROPOSED);
    assertThat(orderMoney(order).refundedOutside()).isZero();
    assertThat(overpaid(order)).hasSize(1);
    assertThat(giving.given(market, order, "back-1", BEN)).isEqualTo(Given.PROPOSED_ALREADY);

    assertThat(confirm(order, AGENT)).isEqualTo(new Confirmation.Refused(NOT_A_SECOND_PERSON));
    assertThat(confirm(order, BEN)).isInstanceOf(Confirmation.Ended.class);
    assertThat(orderMoney(order).refundedOutside()).isEqualTo(10_001);
    assertThat(overpaid(order)).isEmpty();
    assertThat(confirm(order, BEN)).isEqualTo(new Confirmation.Refused(NOT_PROPOSED));
  }

  @Test
  void whatWasGivenBackIsConfirmedOnlyAsItWasProposed() {
    var order = captured(Map.of("card", 4480L));
    capture(order, 10_001L, "more-4");
    giving.given(market, order, "back-1", AGENT);
    capture(order, 500L, "more-5");

    assertThat(confirm(order, BEN)).isEqualTo(new Confirmation.Refused(CHANGED));
    assertThat(giving.given(market, order, "back-1", AGENT)).isEqualTo(Given.PROPOSED);
    reported(
        order,
        new ReportEvent(
            EventType.REFUNDED,
            clock.now(),
            ReportEvent.Source.PROVIDER,
            ReportEvent.Details.ofMoney(10_501L, "of the provider")));
    assertThat(confirm(order, BEN)).isEqualTo(new Confirmation.Refused(NOT_PROPOSED));
    assertThat(orderMoney(order).refundedOutside()).isEqualTo(10_501);
  }

  private void capture(OrderId order, long amount, String reference) {
    reported(
        order,
        new ReportEvent(
            EventType.PAID,
            clock.now(),
            ReportEvent.Source.PROVIDER,
            ReportEvent.Details.ofMoney(amount, reference)));
  }

  private Confirmation confirm(OrderId order, Actor by) {
    var proposal = proposals.of(market, List.of(GivingBackOverpaid.subject(order))).getLast();
    return confirming.confirm(market, proposal.id(), by);
  }

  private List<Task> overpaid(OrderId order) {
    var search = TaskSearch.open(10).of(TaskKind.OVERPAID).about(order);
    return tasks.page(market, search).items();
  }

  /** Captures by their references, the dearest one first. */
  private OrderId captured(Map<String, Long> captures) {
    var order = unpaid(PaymentMethod.CARD, "M-1");
    captures.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(capture ->
            reported(
                order,
                new ReportEvent(
                    EventType.PAID,
                    clock.now(),
                    ReportEvent.Source.PROVIDER,
                    ReportEvent.Details.ofMoney(capture.getValue(), capture.getKey()))));
    return order;
  }
}
