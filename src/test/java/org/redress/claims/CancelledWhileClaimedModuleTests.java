package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimStep.Next;
import org.redress.notifications.Notice;
import org.redress.notifications.Notices;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.Decision;
import org.redress.policy.Policies;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.OrderId;
import org.springframework.beans.factory.annotation.Autowired;

/** What is cancelled while it is claimed, or comes although it was cancelled. */
class CancelledWhileClaimedModuleTests extends ClaimsOnADatabase {

  @Autowired private Refunds refunds;
  @Autowired private Notices notices;
  @Autowired private Policies policies;

  @Test
  void leavesTheMoneyOfClaimedLinesToTheClaim() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.CANCELLED, Source.MERCHANT, DAY_AFTER);

    assertThat(rule(claim)).isEqualTo(Next.REFUND);
    pay(claim);
    assertThat(refunds.ofOrder(market, order))
        .singleElement()
        .satisfies(refund -> assertThat(refund.caseId()).isEqualTo(claim));
    assertThat(paidOut(claim)).isEqualTo(4480);
    assertThat(ended(claim).outcome()).isEqualTo(Outcome.REFUNDED);
  }

  @Test
  void paysTheCancellationBackAfterAllWhereTheClaimIsWithdrawn() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.CANCELLED, Source.MERCHANT, DAY_AFTER);
    assertThat(refunds.ofOrder(market, order)).isEmpty();
    answering.withdraw(market, claim, null, SHOP);

    assertThat(refunds.ofOrder(market, order))
        .singleElement()
        .satisfies(refund -> {
          assertThat(refund.caseId()).isNull();
          assertThat(refund.amount()).isEqualTo(4480);
        });
  }

  @Test
  void tellsTheCustomerOfTheMoneyAndAsksTheTableAboutWhatComesAllTheSame() {
    var order = paid("M-1");
    report(order, EventType.CANCELLED, Source.MERCHANT, "2026-03-02T10:16:00Z");
    sent(order);
    assertThat(told(order))
        .containsExactly(Notice.Reason.ORDER_CANCELLED, Notice.Reason.MONEY_ON_ITS_WAY);

    clock.moveTo(DAY_AFTER);
    report(order, EventType.DELIVERED, Source.CARRIER, DAY_AFTER);
    assertThat(policies.decisionsAbout(market, order))
        .extracting(Decision::table)
        .containsOnlyOnce("LateDelivery");
    assertThat(told(order)).endsWith(Notice.Reason.PARCEL_CAME_LATE);
  }

  @Test
  void asksTheTableOnceTheMoneyArrivesWhereTheParcelWasFaster() {
    var order = paid("M-1");
    report(order, EventType.CANCELLED, Source.MERCHANT, "2026-03-02T10:16:00Z");
    clock.moveTo(DAY_AFTER);
    report(order, EventType.DELIVERED, Source.CARRIER, DAY_AFTER);
    assertThat(policies.decisionsAbout(market, order))
        .extracting(Decision::table)
        .doesNotContain("LateDelivery");
    sent(order);
    assertThat(policies.decisionsAbout(market, order))
        .extracting(Decision::table)
        .containsOnlyOnce("LateDelivery");
  }

  @Test
  void whoCouldKeepTwoLatelySendsTheThirdBack() {
    assertThat(List.of(cameLate("M-1"), cameLate("M-2"), cameLate("M-3")))
        .containsExactly("KEEP", "KEEP", "SEND_BACK");
  }

  @Test
  void whoRefusedToWaitDoesNotKeepWhatComes() {
    var order = paid("M-1", "EUR", 700, PaymentMethod.CARD);
    report(order, EventType.SHIPPED, Source.CARRIER, "2026-03-02T10:16:00Z");
    var claim = opened(order).id();
    contest(claim);
    rule(claim);
    var offer = view(claim).offers().getFirst();
    answering.declineOffer(market, claim, offer.number(), SHOP);
    report(order, EventType.LOST, Source.CARRIER, DAY_AFTER);
    rule(claim);
    pay(claim);
    report(order, EventType.DELIVERED, Source.CARRIER, DAY_AFTER);

    assertThat(asked(policies.decisionsIn(market, claim))).isEqualTo("SEND_BACK");
  }

  /** What is asked of the customer of a small order that comes although it was cancelled. */
  private Object cameLate(String reference) {
    var order = paid(reference, "EUR", 700, PaymentMethod.CARD);
    report(order, EventType.CANCELLED, Source.MERCHANT, "2026-03-02T10:16:00Z");
    sent(order);
    report(order, EventType.DELIVERED, Source.CARRIER, "2026-03-02T10:16:00Z");
    return asked(policies.decisionsAbout(market, order));
  }

  private static Object asked(List<Decision> decisions) {
    return decisions.stream()
        .filter(decision -> decision.table().equals("LateDelivery"))
        .map(decision -> decision.outputs().get("action"))
        .toList()
        .getLast();
  }

  private void sent(OrderId order) {
    refunds.ofOrder(market, order).stream()
        .map(RefundView::id)
        .forEach(refund -> refunding.send(market, refund));
  }

  private List<Notice.Reason> told(OrderId order) {
    return notices.about(market, order).stream()
        .filter(notice -> notice.recipient() == Notice.Recipient.CUSTOMER)
        .map(Notice::reason)
        .toList();
  }
}
