package org.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.access.DeskRole;
import org.redress.access.People;
import org.redress.access.PersonOutcome;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportEvent.Details;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.GivingBackOverpaid.Given;
import org.redress.refunds.RefundEvents.HandPaymentEnded;
import org.redress.refunds.RefundEvents.HandPaymentProposed;
import org.redress.refunds.RefundTroubles.Act;
import org.redress.refunds.RefundTroubles.Act.Reason;
import org.redress.refunds.RefundTroubles.ByHand;
import org.redress.refunds.RefundView.State;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.tasks.Task;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;

/** No hand alone in the till; each refund here is of 44.80, and one person pays 100.00 alone. */
class PaymentsByHandModuleTests extends RefundsAtAProvider {

  private static final Actor BEN = new Actor(Actor.Kind.USER, "ben");
  private static final Actor CLEO = new Actor(Actor.Kind.USER, "cleo");

  @Autowired private KnownDeciders deciders;
  @Autowired private People people;
  @Autowired private GivingBackOverpaid giving;
  private int orders;

  @Test
  void isNotForWhoDecided() {
    var refund = troubled();
    deciders.are(market, "ana");

    assertThat(byHand(refund, AGENT)).isEqualTo(new Act.Refused(Reason.DECIDED_IT));
    assertThat(troubles.askDestination(market, refund, AGENT))
        .isEqualTo(new Act.Refused(Reason.DECIDED_IT));
    assertThat(view(refund).state()).isEqualTo(State.REFUSED);
    assertThat(byHand(refund, BEN)).isInstanceOf(Act.Done.class);
  }

  @Test
  void needsASecondPersonOnceItsSlicesSumUpAboveTheLimit() {
    assertThat(byHand(troubled(), AGENT)).isInstanceOf(Act.Done.class);
    assertThat(byHand(troubled(), AGENT)).isInstanceOf(Act.Done.class);
    var third = troubled();
    heard.forget();

    assertThat(byHand(third, AGENT)).isInstanceOf(Act.Proposed.class);
    assertThat(view(third).state()).isEqualTo(State.REFUSED);
    assertThat(balances()).containsEntry("marketplace:paid-by-hand", -8960L);
    assertThat(proposal(third).summed()).isEqualTo(13440);
    assertThat(heard.last(HandPaymentProposed.class).summed()).isEqualTo(13440);
    assertThat(waiting())
        .singleElement()
        .satisfies(task -> assertThat(task.asked().notBy()).containsExactly("ana"));
    assertThat(byHand(third, BEN)).isEqualTo(new Act.Refused(Reason.PROPOSED_ALREADY));
  }

  @Test
  void oneTransferPaysOneRefund() {
    var taken = new Act.Refused(Reason.REFERENCE_TAKEN);
    assertThat(byHand(troubled(), "SEPA-7", AGENT)).isInstanceOf(Act.Done.class);
    var second = troubled();
    assertThat(byHand(second, "SEPA-7", AGENT)).isEqualTo(taken);
    assertThat(byHand(second, "sepa - 7", BEN)).isEqualTo(taken);
    assertThat(view(second).trouble()).isNotNull();
    assertThat(byHand(second, "SEPA-8", AGENT)).isInstanceOf(Act.Done.class);

    assertThat(byHand(troubled(), "SEPA-9", AGENT)).isInstanceOf(Act.Proposed.class);
    assertThat(byHand(troubled(), "SEPA-9", AGENT)).as("proposed").isEqualTo(taken);
  }

  /** Else what others gave back would count as ours, and be paid once more. */
  @Test
  void isNotWhatOthersReportToHaveGivenBack() {
    var refund = troubled();
    var elsewhere = paidBy(PaymentMethod.CARD, "M-elsewhere");
    reported(
        elsewhere,
        new ReportEvent(
            EventType.REFUNDED, clock.now(), Source.PROVIDER, Details.ofMoney(4_480L, "re-1")));

    assertThat(byHand(refund, "RE - 1", AGENT)).isEqualTo(new Act.Refused(Reason.REFERENCE_TAKEN));
    assertThat(byHand(refund, "re-2", AGENT)).isInstanceOf(Act.Done.class);
  }

  @Test
  void sumsForTheSameCustomerWhoeverPays() {
    byHand(troubled(), AGENT);
    byHand(troubled(), BEN);

    assertThat(byHand(troubled(), CLEO)).isInstanceOf(Act.Proposed.class);
  }

  @Test
  void sumsOverAllAccountsOfOneHand() {
    var sam = user("sam");
    customer = "c-1";
    assertThat(byHand(troubled(), secondSelf(sam, "one"))).isInstanceOf(Act.Done.class);
    customer = "c-2";
    assertThat(byHand(troubled(), secondSelf(sam, "two"))).isInstanceOf(Act.Done.class);
    customer = "c-3";
    assertThat(byHand(troubled(), BEN)).as("who is nobody of them").isInstanceOf(Act.Done.class);
    customer = "c-4";

    var third = troubled();
    assertThat(byHand(third, secondSelf(sam, "three"))).isInstanceOf(Act.Proposed.class);
    assertThat(proposal(third).summed()).isEqualTo(13440);
    customer = "c-5";
    assertThat(byHand(troubled(), sam)).isInstanceOf(Act.Proposed.class);
  }

  @Test
  void sumsOverAHandThatHasLetItsSecondSelvesGoSince() {
    var sam = user("sam");
    for (var name : List.of("one", "two")) {
      customer = "c-" + name;
      var self = secondSelf(sam, name);
      assertThat(byHand(troubled(), self)).isInstanceOf(Act.Done.class);
      people.confirm(market, self.name(), BEN);
    }
    customer = "c-3";

    assertThat(byHand(troubled(), sam)).isInstanceOf(Act.Proposed.class);
  }

  @Test
  void isNotConfirmedByWhoseHandTheProposerWasInWhenItProposed() {
    var sam = user("sam");
    var self = secondSelf(sam, "one");
    var refund = proposed();
    reject(refund, AGENT);
    assertThat(byHand(refund, self)).isInstanceOf(Act.Proposed.class);
    assertThat(waiting())
        .singleElement()
        .satisfies(task ->
            assertThat(task.asked().notBy()).containsExactlyInAnyOrder(self.name(), sam.name()));

    people.confirm(market, self.name(), BEN);
    assertThat(confirm(refund, sam)).isEqualTo(new Act.Refused(Reason.NOT_A_SECOND_PERSON));
    people.reset(market, self.name(), CLEO);
    assertThat(confirm(refund, sam)).isEqualTo(new Act.Refused(Reason.NOT_A_SECOND_PERSON));
    assertThat(confirm(refund, CLEO))
        .as("by the account it is the proposer's now")
        .isEqualTo(new Act.Refused(Reason.NOT_A_SECOND_PERSON));
    assertThat(confirm(refund, BEN)).isInstanceOf(Act.Done.class);
  }

  @Test
  void sumsWithWhatIsSaidToBeGivenBackOfOverpaidOrders() {
    assertThat(byHand(troubled(), AGENT)).isInstanceOf(Act.Done.class);
    customer = "c-2";
    var order = unpaid(PaymentMethod.CARD, "M-overpaid");
    report(order, EventType.PAID, 4_480L + 5_521L);
    assertThat(giving.given(market, order, "back-1", AGENT)).isEqualTo(Given.PROPOSED);
    assertThat(giving.given(market, order, "back-1", BEN)).isEqualTo(Given.PROPOSED_ALREADY);
    customer = "c-3";

    assertThat(byHand(troubled(), AGENT))
        .as("what is proposed elsewhere counts")
        .isInstanceOf(Act.Proposed.class);
    assertThat(byHand(troubled(), BEN)).isInstanceOf(Act.Done.class);
    assertThat(byHand(troubled(), BEN))
        .as("three for one customer, the proposed one among them")
        .isInstanceOf(Act.Proposed.class);
  }

  @Test
  void forgetsWhatWasPaidMoreThanThirtyDaysAgo() {
    byHand(troubled(), AGENT);
    byHand(troubled(), AGENT);
    var third = troubled();
    later(Duration.ofDays(30).minusSeconds(1));
    assertThat(byHand(third, AGENT)).isInstanceOf(Act.Proposed.class);
    reject(third, AGENT);
    later(Duration.ofSeconds(1));

    assertThat(byHand(third, AGENT)).isInstanceOf(Act.Done.class);
  }

  @Test
  void isPaidWhenASecondPersonConfirms() {
    var refund = proposed();

    assertThat(confirm(refund, AGENT)).isEqualTo(new Act.Refused(Reason.NOT_A_SECOND_PERSON));
    assertThat(confirm(refund, new Actor(Actor.Kind.API_KEY, "shop")))
        .isEqualTo(new Act.Refused(Reason.NOT_A_SECOND_PERSON));
    assertThat(confirm(refund, BEN)).isInstanceOf(Act.Done.class);

    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(view(refund).payment().byHand()).isEqualTo("SEPA-key-M-3");
    assertThat(balances()).containsEntry("marketplace:paid-by-hand", -13440L);
    assertThat(last(refund).second()).isEqualTo("ben");
    assertThat(heard.last(HandPaymentEnded.class))
        .satisfies(event -> {
          assertThat(event.proposedBy()).isEqualTo("ana");
          assertThat(event.by()).isEqualTo(BEN);
        });
    assertThat(waiting()).isEmpty();
    assertThat(confirm(refund, BEN)).isEqualTo(new Act.Refused(Reason.NOT_IN_TROUBLE));
  }

  @Test
  void isNotConfirmedByWhoDecided() {
    var refund = proposed();
    deciders.are(market, "ben");

    assertThat(confirm(refund, BEN)).isEqualTo(new Act.Refused(Reason.DECIDED_IT));
    assertThat(reject(refund, BEN)).isEqualTo(new Act.Refused(Reason.DECIDED_IT));
    assertThat(confirm(refund, CLEO)).isInstanceOf(Act.Done.class);
  }

  @Test
  void isTakenBackOrRejectedAndCanBeProposedAnew() {
    var refund = proposed();
    assertThat(reject(refund, BEN)).isInstanceOf(Act.Proposed.class);
    assertThat(view(refund).trouble()).isNotNull();
    assertThat(waiting()).isEmpty();

    assertThat(byHand(refund, BEN)).isInstanceOf(Act.Proposed.class);
    assertThat(confirm(refund, BEN)).isEqualTo(new Act.Refused(Reason.NOT_A_SECOND_PERSON));
    assertThat(confirm(refund, AGENT)).isInstanceOf(Act.Done.class);
  }

  @Test
  void isConfirmedOnlyAsItWasProposed() {
    var refund = proposed();
    var old = proposal(refund).id();
    reject(refund, AGENT);
    troubles.paidByHand(market, refund, new ByHand("SEPA-8", "To another account."), AGENT);

    assertThat(troubles.confirmByHand(market, refund, old, BEN))
        .isEqualTo(new Act.Refused(Reason.NOT_PROPOSED));
    assertThat(view(refund).state()).isEqualTo(State.REFUSED);
  }

  @Test
  void isOverOnceTheRefundGoesAnotherWay() {
    var refund = proposed();
    var old = proposal(refund).id();
    troubles.askDestination(market, refund, BEN);

    assertThat(last(refund).state()).isEqualTo(HandPayment.State.LAPSED);
    assertThat(waiting()).isEmpty();
    assertThat(troubles.confirmByHand(market, refund, old, BEN))
        .isEqualTo(new Act.Refused(Reason.NOT_IN_TROUBLE));
    assertThat(balances()).containsEntry("marketplace:paid-by-hand", -8960L);
  }

  @Test
  void isOverOnceTheRefundHasChanged() {
    var refund = proposed();
    refunds.letBear(market, caseOf(refund), Purse.CARRIER);

    assertThat(confirm(refund, BEN)).isEqualTo(new Act.Refused(Reason.CHANGED));
    assertThat(last(refund).state()).isEqualTo(HandPayment.State.LAPSED);
    assertThat(byHand(refund, AGENT)).isInstanceOf(Act.Proposed.class);
    assertThat(confirm(refund, BEN)).isInstanceOf(Act.Done.class);
  }

  @Test
  void waitsForASecondPersonForAWeek() {
    var refund = proposed();
    later(Duration.ofDays(7).minusSeconds(1));
    assertThat(proposal(refund).until()).isAfter(clock.now());
    later(Duration.ofSeconds(1));

    assertThat(confirm(refund, BEN)).isEqualTo(new Act.Refused(Reason.NOT_PROPOSED));
    assertThat(byHand(refund, BEN)).isInstanceOf(Act.Proposed.class);
  }

  /** The third of three, which no person pays alone. */
  private RefundId proposed() {
    byHand(troubled(), AGENT);
    byHand(troubled(), AGENT);
    var third = troubled();
    assertThat(byHand(third, AGENT)).isInstanceOf(Act.Proposed.class);
    return third;
  }

  /** One that the provider refuses, in a case of its own. */
  private RefundId troubled() {
    var reference = "M-" + ++orders;
    var order = paidBy(PaymentMethod.CARD, reference);
    bank.tell(market, "pay_" + reference, NextAnswer.FAIL);
    var asked = asked("key-" + reference, order, new CaseId(UUID.randomUUID()));
    var refund = made(requesting.request(market, asked, AGENT)).id();
    driving.send(market, refund);
    return refund;
  }

  private CaseId caseOf(RefundId refund) {
    return java.util.Objects.requireNonNull(view(refund).caseId());
  }

  /** User names are taken over all marketplaces. */
  private Actor user(String name) {
    return new Actor(Actor.Kind.USER, name + market.toString().substring(24));
  }

  private Actor secondSelf(Actor maker, String name) {
    var self = user(name);
    var added = people.add(market, self.name(), "A. Nother", DeskRole.SUPERVISOR, maker);
    assertThat(added).isInstanceOf(PersonOutcome.Linked.class);
    return self;
  }

  private Act byHand(RefundId refund, Actor by) {
    return byHand(refund, "SEPA-" + view(refund).key(), by);
  }

  private Act byHand(RefundId refund, String reference, Actor by) {
    return troubles.paidByHand(market, refund, new ByHand(reference, "The card is closed."), by);
  }

  private Act confirm(RefundId refund, Actor by) {
    return troubles.confirmByHand(market, refund, last(refund).id(), by);
  }

  private Act reject(RefundId refund, Actor by) {
    return troubles.rejectByHand(market, refund, last(refund).id(), by);
  }

  private HandPayment proposal(RefundId refund) {
    assertThat(last(refund).state()).isEqualTo(HandPayment.State.PROPOSED);
    return last(refund);
  }

  private HandPayment last(RefundId refund) {
    return troubles.byHand(market, List.of(refund)).getLast();
  }

  private List<Task> waiting() {
    var search = TaskSearch.open(10).of(TaskKind.SECOND_PERSON);
    return tasks.page(market, search).items();
  }
}
