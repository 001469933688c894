package org.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.orders.Basis;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.Reserved.Reason;
import org.redress.orders.Reserved.Share;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundEvents.RefundRequested;
import org.redress.refunds.RefundStep.Next;
import org.redress.refunds.RefundView.Kind;
import org.redress.refunds.RefundView.State;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

class RequestingRefundsModuleTests extends RefundsAtAProvider {

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
  void aPersonFindsTheDestinationWhereThereIsNoCase() {
    var order = paidBy(PaymentMethod.TRANSFER, "M-1");
    var payout = made(requesting.request(market, asked("r", order, null), AGENT));
    assertThat(payout.trouble()).isEqualTo(Why.NO_DESTINATION);
    assertThat(payout.step().next()).isEqualTo(Next.PERSON);
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
  void givesEverythingBackWhenTheCustomerDidNotWantToWait() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    report(order, EventType.DELAY_DECLINED, null);
    var refund = refunds.ofOrder(market, order).getFirst();
    assertThat(refund.key()).isEqualTo("cancelled:" + order);
    assertThat(refund.amount()).isEqualTo(4480);
    assertThat(refund.paidBy()).isEqualTo(Purse.MERCHANT);
    assertThat(refund.borneBy()).isEqualTo(Purse.MERCHANT);
    assertThat(refund.caseId()).isNull();
    driving.send(market, refund.id());
    assertThat(balances())
        .containsOnlyKeys("provider:sandbox:clearing", "merchant:acme:payable")
        .containsEntry("merchant:acme:payable", 4480L);
  }

  @Test
  void givesNothingBackForACancellationThatWasOnlyReported() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    report(order, EventType.CANCELLED, null);
    assertThat(refunds.ofOrder(market, order)).isEmpty();
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
}
