package org.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.refunds.GivingDestinations.Destination;
import org.redress.refunds.RefundEvents.PersonActed;
import org.redress.refunds.RefundStep.Next;
import org.redress.refunds.RefundTroubles.Act;
import org.redress.refunds.RefundTroubles.ByHand;
import org.redress.refunds.RefundView.Kind;
import org.redress.refunds.RefundView.State;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.sandboxprovider.PaidMovement;
import org.redress.shared.CaseId;
import org.redress.tasks.Task;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people and customers do about a refund that waits for them. */
class TroubledRefundsModuleTests extends RefundsAtAProvider {

  @Autowired private JdbcClient jdbc;

  @Test
  void sendsARefusedOneAgainAsANewRequest() {
    tell(NextAnswer.FAIL);
    var refund = requested();
    driving.send(market, refund);
    assertThat(troubles.retry(market, refund, AGENT)).isInstanceOf(Act.Done.class);
    assertThat(heard.last(PersonActed.class).step().next()).isEqualTo(Next.SEND);
    assertThat(heard.last(PersonActed.class).by()).isEqualTo(AGENT);
    assertThat(tasksIn(Task.State.OPEN)).isEmpty();
    assertThat(tasksIn(Task.State.DONE)).hasSize(1);
    driving.send(market, refund);
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(paid()).extracting(PaidMovement::reference).containsExactly(refund + "-2");
  }

  @Test
  void opensATaskForEachTrouble() {
    var refund = requested();
    for (var time = 0; time < 2; time++) {
      tell(NextAnswer.FAIL);
      driving.send(market, refund);
      troubles.retry(market, refund, AGENT);
    }
    assertThat(tasksIn(Task.State.DONE)).hasSize(2);
  }

  @Test
  void paysABouncedOneOutToADestinationThatTheCustomerGives() {
    tell(NextAnswer.BOUNCE);
    var refund = requested();
    lookedUp(refund, driving.send(market, refund));
    troubles.askDestination(market, refund, AGENT);
    assertThat(view(refund).kind()).isEqualTo(Kind.PAYOUT);
    assertThat(heard.last(PersonActed.class).step())
        .isEqualTo(
            new RefundStep(Next.ASK_DESTINATION, clock.now().plus(RefundTimes.FOR_DESTINATION)));
    assertThat(destinations.give(market, CASE, "dest_abcd", AGENT))
        .isInstanceOf(Destination.Taken.class);
    assertThat(driving.current(market, refund).next()).isEqualTo(Next.SEND);
    driving.send(market, refund);
    assertThat(paid())
        .singleElement()
        .satisfies(movement -> assertThat(movement.kind()).isEqualTo("PAYOUT"));
    assertThat(balances()).containsEntry("provider:sandbox:clearing", -4480L);
    assertThat(orderMoney(view(refund).order()).settled()).isEqualTo(4480);
  }

  @Test
  void booksWhatAPersonPaidOutside() {
    tell(NextAnswer.FAIL);
    var refund = requested();
    driving.send(market, refund);
    var act = troubles.paidByHand(market, refund, new ByHand("SEPA-7", "card is closed"), AGENT);
    assertThat(((Act.Done) act).refund().step().next()).isEqualTo(Next.DONE);
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(view(refund).payment().byHand()).isEqualTo("SEPA-7");
    assertThat(balances())
        .containsEntry("marketplace:paid-by-hand", -4480L)
        .doesNotContainKey("provider:sandbox:clearing");
    assertThat(heard.names())
        .containsExactly("RefundRequested", "RefundNeedsPerson", "RefundConfirmed", "PersonActed");
    assertThat(driving.send(market, refund).next()).isEqualTo(Next.DONE);
    assertThat(paid()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "DE89 3704 0044 0532 0130 00", "4111 1111 1111 1111", "a\nb"})
  void keepsNoNumberOfAnAccountOrCardAsAReference(String reference) {
    tell(NextAnswer.FAIL);
    var refund = requested();
    driving.send(market, refund);
    assertThat(troubles.paidByHand(market, refund, new ByHand(reference, "reason"), AGENT))
        .isEqualTo(new Act.Refused(Act.Reason.NOT_A_REFERENCE));
  }

  @Test
  void actsOnlyOnWhatIsInTrouble() {
    var refund = requested();
    assertThat(troubles.retry(market, refund, AGENT))
        .isEqualTo(new Act.Refused(Act.Reason.NOT_IN_TROUBLE));
    assertThat(troubles.retry(market, new RefundId(CASE.value()), AGENT))
        .isEqualTo(new Act.Refused(Act.Reason.NO_SUCH_REFUND));
    driving.send(market, refund);
    assertThat(troubles.paidByHand(market, refund, new ByHand("A", "b"), AGENT))
        .isEqualTo(new Act.Refused(Act.Reason.NOT_IN_TROUBLE));
  }

  @Test
  void asksACustomerWithoutACaseToo() {
    tell(NextAnswer.FAIL);
    var refund = requested(PaymentMethod.CARD, null);
    driving.send(market, refund);
    assertThat(troubles.askDestination(market, refund, AGENT)).isInstanceOf(Act.Done.class);
    assertThat(view(refund).step().next()).isEqualTo(Next.ASK_DESTINATION);
    assertThat(destinations.give(market, refund, "dest_abcd", AGENT))
        .isInstanceOf(Destination.Taken.class);
    driving.send(market, refund);
    assertThat(paid()).hasSize(1);
  }

  @Test
  void cannotSendAPayoutWithoutItsDestination() {
    var refund = requested(PaymentMethod.TRANSFER, null);
    later(Duration.ofDays(14));
    driving.missDestination(market, refund);
    assertThat(troubles.retry(market, refund, AGENT))
        .isEqualTo(new Act.Refused(Act.Reason.NO_DESTINATION));
    assertThat(destinations.give(market, refund, "dest_abcd", AGENT))
        .isInstanceOf(Destination.Taken.class);
    assertThat(heard.last(PersonActed.class).step().next()).isEqualTo(Next.SEND);
    assertThat(tasksIn(Task.State.OPEN)).isEmpty();
    driving.send(market, refund);
    assertThat(paid()).hasSize(1);
  }

  @Test
  void theLastDestinationBeforeSendingHolds() {
    var refund = requested(PaymentMethod.BANK_SLIP, CASE);
    destinations.give(market, CASE, "dest_first", AGENT);
    destinations.give(market, CASE, "dest_second", AGENT);
    assertThat(heard.names()).containsExactly("RefundRequested", "DestinationGiven");
    driving.send(market, refund);
    assertThat(destinations.give(market, CASE, "dest_third", AGENT))
        .isEqualTo(new Destination.Refused(Destination.Reason.ALREADY_SENT));
    assertThat(
            jdbc.sql("select destination from sandbox_provider.movement where reference = ?")
                .param(refund.toString())
                .query(String.class)
                .single())
        .isEqualTo("dest_second");
  }

  @Test
  void takesALateDestinationInsteadOfAPerson() {
    var refund = requested(PaymentMethod.BANK_SLIP, CASE);
    later(Duration.ofDays(14));
    driving.missDestination(market, refund);
    destinations.give(market, CASE, "dest_late", AGENT);
    assertThat(view(refund).step().next()).isEqualTo(Next.SEND);
    assertThat(tasksIn(Task.State.OPEN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dest_",
        "dest_abc",
        "tok_abcd",
        "dest_ab cd",
        "dest_4111111111111111",
        "dest_DE89370400440532013000",
        "DE89370400440532013000"
      })
  void refusesWhatIsNoTokenOfAProvider(String token) {
    requested(PaymentMethod.BANK_SLIP, CASE);
    assertThat(destinations.give(market, CASE, token, AGENT))
        .isEqualTo(new Destination.Refused(Destination.Reason.NOT_A_TOKEN));
  }

  @Test
  void asksNoDestinationForWhatGoesBackTheWayItCame() {
    requested();
    assertThat(destinations.give(market, CASE, "dest_abcd", AGENT))
        .isEqualTo(new Destination.Refused(Destination.Reason.NOT_NEEDED));
    assertThat(destinations.give(market, new CaseId(market.value()), "dest_abcd", AGENT))
        .isEqualTo(new Destination.Refused(Destination.Reason.NO_SUCH_REFUND));
  }

  private List<Task> tasksIn(Task.State state) {
    return tasks.page(market, TaskSearch.open(10).in(state)).items();
  }
}
