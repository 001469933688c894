package org.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.tasks.Confirmation.Why.NOT_A_SECOND_PERSON;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderFixtures;
import org.redress.orders.OrderView.Status;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.orders.ReportEvent.Source;
import org.redress.orders.Reserved.Share;
import org.redress.orders.WatchingPromises;
import org.redress.refunds.RefundEvents.RefundBearerChanged;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundEvents.RefundWithdrawn;
import org.redress.refunds.RefundStep.Next;
import org.redress.refunds.RefundTroubles.Act;
import org.redress.refunds.RefundTroubles.Act.Reason;
import org.redress.refunds.RefundView.State;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.shared.Actor;
import org.redress.shared.OrderId;
import org.redress.tasks.Confirmation;
import org.redress.tasks.ConfirmingProposals;
import org.redress.tasks.Proposals;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;

/** What was paid for a cancelled order goes back by itself. */
class CancelledOrdersModuleTests extends RefundsAtAProvider {

  private static final Actor BEN = new Actor(Actor.Kind.USER, "ben");

  @Autowired private DecidingOwed deciding;
  @Autowired private Proposals proposals;
  @Autowired private ConfirmingProposals confirming;

  private static final Quantity ONE = new Quantity("1", 1);

  @Autowired private WatchingPromises watching;
  @Autowired private FindingOrders orders;

  @Test
  void whatTheMerchantCancelsGoesBackAtItsCost() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    said(order, EventType.CANCELLED, Source.MERCHANT, Map.of());
    var refund = only(order);
    assertThat(refund.amount()).isEqualTo(4480);
    assertThat(refund.caseId()).isNull();
    driving.send(market, refund.id());
    assertThat(balances())
        .containsOnlyKeys("provider:sandbox:clearing", "merchant:acme:payable")
        .containsEntry("merchant:acme:payable", 4480L);
  }

  @Test
  void whatTheMarketplaceCancelsBeforeItLeftGoesBackAtTheMerchantsCost() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    said(order, EventType.SHIPPED, Source.MERCHANT, Map.of());
    said(order, EventType.CANCELLED, Source.MARKETPLACE, Map.of());
    assertThat(only(order).borneBy()).as("its own word shifts nothing").isEqualTo(Purse.MERCHANT);
  }

  @Test
  void whatTheMarketplaceCallsBackOnItsWayIsAtItsOwnCost() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    said(order, EventType.SHIPPED, Source.CARRIER, Map.of());
    said(order, EventType.CANCELLED, Source.MARKETPLACE, Map.of());
    assertThat(only(order).borneBy()).isEqualTo(Purse.MARKETPLACE);
    assertThat(only(order).paidBy()).isEqualTo(Purse.MARKETPLACE);
  }

  @Test
  void whatTheMarketplaceCalledBackIsTheMerchantsCostOnceItIsBack() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    said(order, EventType.SHIPPED, Source.CARRIER, Map.of());
    said(order, EventType.CANCELLED, Source.MARKETPLACE, Map.of());
    driving.send(market, only(order).id());
    assertThat(balances()).containsEntry("marketplace:guarantee-cost", 4480L);
    later(Duration.ofDays(3));
    said(order, EventType.RETURNED_TO_SENDER, Source.CARRIER, Map.of());

    assertThat(only(order).borneBy()).isEqualTo(Purse.MERCHANT);
    assertThat(only(order).paidBy()).isEqualTo(Purse.MERCHANT);
    assertThat(balances())
        .containsOnlyKeys("provider:sandbox:clearing", "merchant:acme:payable")
        .containsEntry("merchant:acme:payable", 4480L);
    assertThat(heard.last(RefundBearerChanged.class).objectBy())
        .isEqualTo(clock.now().plus(Duration.ofDays(14)));
    var back =
        orders.find(market, order).orElseThrow().events().stream()
            .filter(event -> event.type() == EventType.RETURNED_TO_SENDER)
            .findFirst()
            .orElseThrow();
    retract(order, back.id());
    assertThat(only(order).borneBy()).isEqualTo(Purse.MARKETPLACE);
    assertThat(balances()).containsEntry("marketplace:guarantee-cost", 4480L);
  }

  @Test
  void goodsThatCameBackBeforeTheMoneyWentAreTheMerchantsCostFromTheStart() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    said(order, EventType.SHIPPED, Source.CARRIER, Map.of());
    said(order, EventType.CANCELLED, Source.MARKETPLACE, Map.of());
    later(Duration.ofDays(1));
    said(order, EventType.RETURNED_TO_SENDER, Source.CARRIER, Map.of());
    driving.send(market, only(order).id());

    assertThat(balances()).containsOnlyKeys("provider:sandbox:clearing", "merchant:acme:payable");
  }

  @Test
  void onlyCancelledUnitsGoBackAndThePromiseOfTheRestGoesOn() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    said(order, EventType.CANCELLED, Source.MERCHANT, Map.of("lines", List.of(ONE)));
    assertThat(only(order).shares()).containsExactly(new Share("1", 1, 1995, 245, 0, 0));
    assertThat(status(order)).isEqualTo(Status.OPEN);

    clock.moveTo(clock.now().plusSeconds(1).toString());
    said(order, EventType.CANCELLED, Source.MERCHANT, Map.of("lines", List.of(ONE)));
    assertThat(status(order)).isEqualTo(Status.CANCELLED);
    assertThat(refunds.ofOrder(market, order))
        .extracting(RefundView::amount)
        .containsExactly(2240L, 2240L);
  }

  @Test
  void whatIsCapturedAfterTheCancellationGoesBackToo() {
    var order = unpaid(PaymentMethod.CARD, "M-1");
    said(order, EventType.CANCELLED, Source.MARKETPLACE, Map.of());
    assertThat(refunds.ofOrder(market, order)).isEmpty();
    report(order, EventType.PAID, null);
    assertThat(only(order).amount()).isEqualTo(4480);
  }

  @Test
  void whatCameBackAnotherWayIsNotPaidAgain() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    report(order, EventType.REFUNDED, 4480L);
    said(order, EventType.CANCELLED, Source.MERCHANT, Map.of());
    assertThat(refunds.ofOrder(market, order)).isEmpty();
  }

  @Test
  void whatDidNotComeBackAnotherWayAfterAllGoesBackByItself() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    var elsewhere = reported(order, EventType.REFUNDED, 4480L);
    said(order, EventType.CANCELLED, Source.MERCHANT, Map.of());
    retract(order, elsewhere.id());

    assertThat(only(order).amount()).isEqualTo(4480);
    assertThat(only(order).trouble()).isNull();
  }

  @Test
  void whatIsCancelledAfterAllGoesBackAgain() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    said(order, EventType.CANCELLED, Source.MERCHANT, Map.of());
    var cancelled = lastEvent(order);
    retract(order, cancelled);
    assertThat(only(order).state()).isEqualTo(State.WITHDRAWN);
    retract(order, lastEvent(order));

    assertThat(refunds.ofOrder(market, order))
        .extracting(RefundView::state)
        .containsExactly(State.WITHDRAWN, State.REQUESTED);
  }

  private UUID lastEvent(OrderId order) {
    return orders.find(market, order).orElseThrow().events().stream()
        .max(Comparator.comparing(OrderEvent::reportedAt).thenComparing(OrderEvent::id))
        .orElseThrow()
        .id();
  }

  @Test
  void againstARecordedDeliveryAPersonDecides() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    said(order, EventType.DELIVERED, Source.CARRIER, Map.of());
    said(order, EventType.CANCELLED, Source.MARKETPLACE, Map.of());
    var refund = only(order);
    assertThat(refund.trouble()).isEqualTo(Why.CONTRADICTED);
    assertThat(driving.send(market, refund.id()).next()).isEqualTo(Next.PERSON);
    assertThat(paid()).isEmpty();
    assertThat(deciding.notOwed(market, refund.id(), "it was delivered", AGENT))
        .isInstanceOf(Act.Done.class);
    assertThat(only(order).state()).isEqualTo(State.WITHDRAWN);
    assertThat(orderMoney(order).left()).isEqualTo(4480);
    assertThat(tasks.page(market, TaskSearch.open(10)).items()).isEmpty();
  }

  @Test
  void aPersonReleasesWhatThePolicyLeavesToOne() {
    var order = paidBy(PaymentMethod.CARD, "M-1", 300_000);
    said(order, EventType.CANCELLED, Source.MERCHANT, Map.of());
    var refund = only(order);
    assertThat(refund.trouble()).isEqualTo(Why.PERSON_FIRST);
    assertThat(driving.send(market, refund.id()).next()).isEqualTo(Next.PERSON);
    assertThat(troubles.retry(market, refund.id(), AGENT))
        .isEqualTo(new Act.Refused(Reason.NOT_DECIDED));
    assertThat(troubles.askDestination(market, refund.id(), AGENT))
        .isEqualTo(new Act.Refused(Reason.NOT_DECIDED));
    assertThat(deciding.owed(market, refund.id(), AGENT)).isInstanceOf(Act.Proposed.class);
    driving.send(market, refund.id());
    assertThat(paid()).as("6,004.90 are no one person's to give").isEmpty();

    assertThat(confirm(refund, AGENT)).isEqualTo(new Confirmation.Refused(NOT_A_SECOND_PERSON));
    assertThat(confirm(refund, BEN)).isInstanceOf(Confirmation.Ended.class);
    driving.send(market, refund.id());
    assertThat(paid()).hasSize(1);
    assertThat(tasks.page(market, TaskSearch.open(10)).items()).isEmpty();
    assertThat(proposals.of(market, List.of(DecidingOwed.subject(refund.id()))).getLast())
        .satisfies(done -> {
          assertThat(done.proposedBy()).isEqualTo("ana");
          assertThat(done.second()).isEqualTo("ben");
        });
  }

  @Test
  void whatWasPlainlyCancelledIsOwedWhateverAPersonSays() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    bank.tell(market, "pay_M-1", NextAnswer.FAIL);
    said(order, EventType.CANCELLED, Source.MERCHANT, Map.of());
    var refund = only(order);
    driving.send(market, refund.id());
    assertThat(only(order).trouble()).isEqualTo(Why.REFUSED);

    assertThat(deciding.notOwed(market, refund.id(), "no longer needed", AGENT))
        .isEqualTo(new Act.Refused(Reason.OWED));
    assertThat(only(order).state()).isEqualTo(State.REFUSED);
    said(order, EventType.DELIVERED, Source.CARRIER, Map.of());
    assertThat(deciding.notOwed(market, refund.id(), "it was delivered", AGENT))
        .isInstanceOf(Act.Done.class);
  }

  @Test
  void twoPersonsSayThatALargeSumIsNotOwed() {
    var order = paidBy(PaymentMethod.CARD, "M-1", 25_000);
    said(order, EventType.DELIVERED, Source.CARRIER, Map.of());
    said(order, EventType.CANCELLED, Source.MARKETPLACE, Map.of());
    var refund = only(order);

    assertThat(deciding.notOwed(market, refund.id(), "it was delivered", AGENT))
        .isInstanceOf(Act.Proposed.class);
    assertThat(deciding.owed(market, refund.id(), BEN))
        .isEqualTo(new Act.Refused(Reason.PROPOSED_ALREADY));
    assertThat(only(order).state()).isEqualTo(State.REQUESTED);
    assertThat(confirm(refund, BEN)).isInstanceOf(Confirmation.Ended.class);
    assertThat(only(order).state()).isEqualTo(State.WITHDRAWN);
    assertThat(tasks.page(market, TaskSearch.open(10)).items()).isEmpty();
  }

  private Confirmation confirm(RefundView refund, Actor by) {
    var proposal = proposals.of(market, List.of(DecidingOwed.subject(refund.id()))).getLast();
    return confirming.confirm(market, proposal.id(), by);
  }

  @Test
  void slicesPassNoPerson() {
    var order = paidBy(PaymentMethod.CARD, "M-1", 300_000);
    said(order, EventType.CANCELLED, Source.MERCHANT, Map.of("lines", List.of(ONE)));
    assertThat(only(order).trouble()).isNull();
    clock.moveTo(clock.now().plusSeconds(1).toString());
    said(order, EventType.CANCELLED, Source.MERCHANT, Map.of("lines", List.of(ONE)));
    assertThat(refunds.ofOrder(market, order).getLast().trouble()).isEqualTo(Why.PERSON_FIRST);
  }

  @Test
  void aRetractedCancellationStopsWhatWasNotSent() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    var cancelled = said(order, EventType.CANCELLED, Source.MERCHANT, Map.of());
    var refund = only(order).id();
    retract(order, cancelled.id());
    assertThat(view(refund).state()).isEqualTo(State.WITHDRAWN);
    assertThat(heard.last(RefundWithdrawn.class).waited().next()).isEqualTo(Next.SEND);
    assertThat(driving.send(market, refund).next()).isEqualTo(Next.DONE);
    assertThat(paid()).isEmpty();
    assertThat(orderMoney(order).left()).isEqualTo(4480);
  }

  @Test
  void whatWasSentStaysWhenTheCancellationIsRetracted() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    var cancelled = said(order, EventType.CANCELLED, Source.MERCHANT, Map.of());
    var refund = only(order).id();
    driving.send(market, refund);
    retract(order, cancelled.id());
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
  }

  @Test
  void asksForTheDestinationOfWhatCannotGoBackTheWayItCame() {
    var order = paidBy(PaymentMethod.BANK_SLIP, "M-1");
    said(order, EventType.CANCELLED, Source.MERCHANT, Map.of());
    var refund = only(order);
    assertThat(refund.step().next()).isEqualTo(Next.ASK_DESTINATION);
    destinations.give(market, refund.id(), "dest_abcd", AGENT);
    driving.send(market, refund.id());
    assertThat(paid()).hasSize(1);
  }

  @Test
  void givesEverythingBackWhenTheCustomerDidNotWantToWait() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    said(order, EventType.DELAY_ANNOUNCED, Source.MERCHANT, Map.of("deliverBy", "2026-03-20"));
    watching.giveDelayNotice(market, order);
    report(order, EventType.DELAY_DECLINED, null);
    assertThat(only(order).key()).isEqualTo("cancelled:" + order);
    assertThat(only(order).borneBy()).isEqualTo(Purse.MERCHANT);
    assertThat(status(order)).isEqualTo(Status.CANCELLED);
  }

  @Test
  void aDelayThatWasNeverAnnouncedIsDeclinedInVain() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    report(order, EventType.DELAY_DECLINED, null);
    assertThat(refunds.ofOrder(market, order)).isEmpty();
    assertThat(status(order)).isEqualTo(Status.OPEN);
  }

  @Test
  void aDelayIsDeclinedInVainAfterTheDelivery() {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    said(order, EventType.DELAY_ANNOUNCED, Source.MERCHANT, Map.of("deliverBy", "2026-03-20"));
    watching.giveDelayNotice(market, order);
    said(order, EventType.DELIVERED, Source.CARRIER, Map.of());
    report(order, EventType.DELAY_DECLINED, null);
    assertThat(refunds.ofOrder(market, order)).isEmpty();
    assertThat(status(order)).isEqualTo(Status.OPEN);
  }

  private RefundView only(OrderId order) {
    var all = refunds.ofOrder(market, order);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private Status status(OrderId order) {
    return orders.find(market, order).orElseThrow().status();
  }

  private OrderEvent said(OrderId order, EventType type, Source source, Map<String, ?> details) {
    return reported(
        order, new ReportEvent(type, clock.now(), source, OrderFixtures.details(details)));
  }
}
