package org.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.Watch;
import org.redress.refunds.RefundEvents.RefundNeedsPerson;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundStep.Next;
import org.redress.refunds.RefundView.State;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.sandboxprovider.PaidMovement;
import org.redress.shared.Tenancy;
import org.redress.tasks.Task;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;

class MovingRefundsModuleTests extends RefundsAtAProvider {

  @Autowired private Tenancy tenancy;

  @Test
  void sendsARefundOnceWithTwoCommitsAndBooksIt() {
    var refund = requested();
    assertThat(driving.current(market, refund)).isEqualTo(new RefundStep(Next.SEND, Watch.NEVER));
    assertThat(commits.during(() -> driving.send(market, refund))).isEqualTo(2);
    var view = view(refund);
    assertThat(view.state()).isEqualTo(State.CONFIRMED);
    assertThat(view.attempts()).isEqualTo(1);
    assertThat(view.payment().providerId()).startsWith("mov_");
    assertThat(view.step())
        .isEqualTo(new RefundStep(Next.LOOK_UP, clock.now().plus(Duration.ofDays(2))));
    assertThat(paid())
        .singleElement()
        .satisfies(movement -> {
          assertThat(movement.reference()).isEqualTo(refund.toString());
          assertThat(movement.orderId()).isEqualTo(view.order().toString());
          assertThat(movement.caseId()).isEqualTo(CASE.toString());
          assertThat(movement.paymentReference()).isEqualTo("pay_M-1");
          assertThat(movement.amount()).isEqualTo(4480);
          assertThat(movement.currency()).isEqualTo("EUR");
        });
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("marketplace:advances", 4480L),
            entry("merchant:acme:receivable", 4480L),
            entry("marketplace:recoveries-due", -4480L));
    assertThat(orderMoney(view.order()).settled()).isEqualTo(4480);
    assertThat(heard.names()).containsExactly("RefundRequested", "RefundConfirmed");
  }

  @Test
  void isDoneWhenNoBounceWasHeardOfInTime() {
    var refund = requested();
    var sent = driving.send(market, refund);
    later(Duration.ofDays(1));
    assertThat(driving.lookUp(market, refund)).isEqualTo(sent);
    assertThat(lookedUp(refund, sent)).isEqualTo(new RefundStep(Next.DONE, Watch.NEVER));
    assertThat(driving.lookUp(market, refund).next()).isEqualTo(Next.DONE);
    assertThat(driving.send(market, refund).next()).isEqualTo(Next.DONE);
    assertThat(heard.names()).containsExactly("RefundRequested", "RefundConfirmed");
    assertThat(paid()).hasSize(1);
  }

  @Test
  void bringsARefusedOneToAPerson() {
    tell(NextAnswer.FAIL);
    var refund = requested();
    assertThat(driving.send(market, refund)).isEqualTo(new RefundStep(Next.PERSON, Watch.NEVER));
    assertThat(driving.send(market, refund).next()).isEqualTo(Next.PERSON);
    assertThat(view(refund).state()).isEqualTo(State.REFUSED);
    assertThat(view(refund).failure()).isEqualTo("the customer's bank does not take it");
    assertThat(heard.names()).containsExactly("RefundRequested", "RefundNeedsPerson");
    assertThat(openTasks())
        .singleElement()
        .satisfies(task ->
            assertThat(task.asked().about())
                .containsEntry("why", "REFUSED")
                .containsEntry("refund", refund.toString()));
    assertThat(balances()).isEmpty();
    assertThat(paid()).isEmpty();
  }

  @Test
  void asksADayLaterAboutWhatIsPending() {
    tell(NextAnswer.DELAY);
    var refund = requested();
    var step = driving.send(market, refund);
    assertThat(step).isEqualTo(new RefundStep(Next.LOOK_UP, clock.now().plus(Duration.ofDays(1))));
    assertThat(view(refund).state()).isEqualTo(State.SENT);
    assertThat(balances()).isEmpty();
    assertThat(paid()).isEmpty();
    lookedUp(refund, step);
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(paid()).hasSize(1);
  }

  @Test
  void findsOutThatAnUnknownOneWasPaidAndDoesNotSendItAgain() {
    tell(NextAnswer.UNKNOWN_PAID);
    var refund = requested();
    var step = driving.send(market, refund);
    assertThat(view(refund).state()).isEqualTo(State.UNKNOWN);
    assertThat(step.until()).isEqualTo(clock.now().plus(Duration.ofMinutes(1)));
    // by then the provider has forgotten the idempotency key
    later(Duration.ofDays(3));
    driving.lookUp(market, refund);
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(view(refund).attempts()).isEqualTo(1);
    assertThat(paid()).hasSize(1);
  }

  @Test
  void sendsAnUnknownOneAgainThatTheProviderNeverHeardOf() {
    tell(NextAnswer.UNKNOWN_UNPAID);
    var refund = requested();
    var step = driving.send(market, refund);
    assertThat(view(refund).state()).isEqualTo(State.UNKNOWN);
    assertThat(driving.lookUp(market, refund)).isEqualTo(step);
    assertThat(paid()).isEmpty();
    lookedUp(refund, step);
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(view(refund).attempts()).isEqualTo(2);
    assertThat(paid()).hasSize(1);
  }

  @Test
  void asksInGrowingStepsForAsLongAsNobodyKnows() {
    var refund = requested();
    tell(NextAnswer.UNKNOWN_UNPAID);
    var step = driving.send(market, refund);
    var waits = new ArrayList<Duration>();
    for (var look = 0; look < 6; look++) {
      waits.add(Duration.between(clock.now(), step.until()));
      tell(NextAnswer.UNKNOWN_UNPAID);
      step = lookedUp(refund, step);
    }
    assertThat(waits)
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(1));
    // others of this database may be due before it
    var due = step.until();
    assertThat(book.nextAfter(clock.now()))
        .hasValueSatisfying(next -> assertThat(next).isBeforeOrEqualTo(due));
  }

  @Test
  void takesBackInTheBooksWhatTheBankSentBack() {
    tell(NextAnswer.BOUNCE);
    var refund = requested();
    var step = driving.send(market, refund);
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(paid()).hasSize(1);
    assertThat(lookedUp(refund, step).next()).isEqualTo(Next.PERSON);
    assertThat(view(refund).state()).isEqualTo(State.BOUNCED);
    assertThat(paid()).isEmpty();
    assertThat(balances()).isEmpty();
    assertThat(orderMoney(view(refund).order()).reserved()).isEqualTo(4480);
    assertThat(heard.last(RefundNeedsPerson.class).why()).isEqualTo(Why.BOUNCED);
    assertThat(openTasks()).hasSize(1);
  }

  @Test
  void doesNotSendWhileTheBankIsAskedToTakeThePaymentBack() {
    var refund = requested();
    report(view(refund).order(), EventType.CHARGEBACK_OPENED, 4480L);
    assertThat(driving.send(market, refund).next()).isEqualTo(Next.PERSON);
    assertThat(view(refund).trouble()).isEqualTo(Why.ON_HOLD);
    assertThat(view(refund).state()).isEqualTo(State.REQUESTED);
    assertThat(heard.last(RefundNeedsPerson.class).why()).isEqualTo(Why.ON_HOLD);
    assertThat(paid()).isEmpty();
  }

  @Test
  void goesOnByItselfOnceTheBankHasDecidedForTheMerchant() {
    var refund = requested();
    report(view(refund).order(), EventType.CHARGEBACK_OPENED, 4480L);
    driving.send(market, refund);
    report(view(refund).order(), EventType.CHARGEBACK_WON, 4480L);

    assertThat(openTasks()).isEmpty();
    assertThat(view(refund).step().next()).isEqualTo(Next.SEND);
    driving.send(market, refund);
    assertThat(paid()).hasSize(1);
  }

  @Test
  void doesNotSendAgainWhileTheBankIsAskedToTakeThePaymentBack() {
    tell(NextAnswer.UNKNOWN_UNPAID);
    var refund = requested();
    var step = driving.send(market, refund);
    report(view(refund).order(), EventType.CHARGEBACK_OPENED, 4480L);
    assertThat(lookedUp(refund, step).next()).isEqualTo(Next.PERSON);
    assertThat(view(refund).trouble()).isEqualTo(Why.ON_HOLD);
    assertThat(troubles.askDestination(market, refund, AGENT))
        .isEqualTo(new RefundTroubles.Act.Refused(RefundTroubles.Act.Reason.MAY_BE_PAID));
    report(view(refund).order(), EventType.CHARGEBACK_WON, 4480L);
    assertThat(openTasks()).isEmpty();
    assertThat(view(refund).step()).isEqualTo(new RefundStep(Next.LOOK_UP, clock.now()));
    driving.lookUp(market, refund);
    assertThat(paid()).hasSize(1);
  }

  @Test
  void needsAProvider() {
    var refund = requested();
    providers.remove();
    assertThat(driving.send(market, refund).next()).isEqualTo(Next.PERSON);
    assertThat(view(refund).trouble()).isEqualTo(Why.NO_PROVIDER);
    assertThat(openTasks()).hasSize(1);
  }

  @Test
  void asksForADestinationOfWhatCannotGoBackTheWayItCame() {
    var refund = requested(PaymentMethod.BANK_SLIP, CASE);
    var by = clock.now().plus(Duration.ofDays(14));
    assertThat(view(refund).step()).isEqualTo(new RefundStep(Next.ASK_DESTINATION, by));
    assertThat(driving.send(market, refund).next()).isEqualTo(Next.ASK_DESTINATION);
    assertThat(driving.missDestination(market, refund).next()).isEqualTo(Next.ASK_DESTINATION);
    clock.moveTo(by.toString());
    assertThat(driving.missDestination(market, refund).next()).isEqualTo(Next.PERSON);
    assertThat(driving.missDestination(market, refund).next()).isEqualTo(Next.PERSON);
    assertThat(heard.names()).containsExactly("RefundRequested", "RefundNeedsPerson");
    assertThat(heard.last(RefundNeedsPerson.class).why()).isEqualTo(Why.NO_DESTINATION);
  }

  @Test
  void refusesToCallAProviderWithinATransaction() {
    var refund = requested();
    assertThatThrownBy(() -> tenancy.in(market, () -> driving.send(market, refund)))
        .hasMessage("a provider is not called within a transaction");
    assertThat(view(refund).state()).isEqualTo(State.REQUESTED);
  }

  @Test
  void looksUpWithTwoCommits() {
    tell(NextAnswer.DELAY);
    var refund = requested();
    clock.moveTo(driving.send(market, refund).until().toString());
    assertThat(commits.during(() -> driving.lookUp(market, refund))).isEqualTo(2);
    assertThat(paid()).extracting(PaidMovement::status).containsExactly("succeeded");
  }

  @Test
  void tellsWhoMovesTimeWhereToStop() {
    var refund = requested();
    driving.send(market, refund);
    var next = Objects.requireNonNull(view(refund).step().until());
    assertThat(book.nextAfter(next.minusSeconds(1))).hasValue(next);
    clock.moveTo(next.toString());
    var due = book.dueAt(next);
    driving.lookUp(market, refund);
    assertThat(book.dueAt(next)).isEqualTo(due - 1);
  }

  private List<Task> openTasks() {
    return tasks.page(market, TaskSearch.open(10)).items();
  }
}
