package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.orders.Reserved.Share;
import org.redress.refunds.HandPayment;
import org.redress.refunds.HandPaymentId;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundStep;
import org.redress.refunds.RefundTroubles.Act;
import org.redress.refunds.RefundTroubles.ByHand;
import org.redress.refunds.RefundView;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A refund that stands still, on the page of its order and of its case. */
class TroublePageModuleTests extends OpenDesk {

  private static final RefundId ID = new RefundId(new UUID(3, 3));
  private static final CaseId CASE = new CaseId(new UUID(7, 7));
  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");

  @Test
  void showsWhatStandsStillAndWhatCanBeDone() {
    var refund = troubled(null);

    assertThat(mvc.get().uri("/orders/" + refund.order()).with(agent()))
        .hasStatusOk()
        .bodyText()
        .contains("Refund of €44.80", "Refused", "Paid by the marketplace, borne by the merchant.")
        .contains("The payment provider refused to pay it.", "“card expired”")
        .contains("Shares per line", "Try again", "Paid by hand")
        .contains("Ask the customer for a destination");
  }

  @Test
  void triesAgainAndGoesBackToTheOrder() {
    var refund = troubled(null);
    given(troubles.retry(marketplace, ID, ADA)).willReturn(new Act.Done(refund));

    assertThat(act("retry"))
        .hasRedirectedUrl("/orders/" + refund.order() + "#money")
        .flash()
        .containsEntry("done", "It is tried again.");
  }

  @Test
  void asksForADestinationAndGoesBackToTheCase() {
    var refund = troubled(CASE);
    given(troubles.askDestination(marketplace, ID, ADA)).willReturn(new Act.Done(refund));

    assertThat(act("ask-destination"))
        .hasRedirectedUrl("/cases/" + CASE + "#money")
        .flash()
        .containsEntry("done", "The customer is asked where the money goes.");
  }

  @Test
  void recordsAPaymentByHandOrKeepsWhatWasWritten() {
    var refund = troubled(CASE);
    given(troubles.paidByHand(marketplace, ID, new ByHand("B-12", "Bank was closed", 5L), ADA))
        .willReturn(new Act.Done(refund))
        .willReturn(new Act.Refused(Act.Reason.MAY_BE_PAID));

    assertThat(act("paid-by-hand")).flash().containsEntry("done", "Recorded as paid by hand.");
    assertThat(act("paid-by-hand"))
        .flash()
        .containsEntry("paidReference", " B-12 ")
        .containsEntry("paidReason", "Bank was closed")
        .containsEntry("troubleProblem", MoneyWords.of(Act.Reason.MAY_BE_PAID));
  }

  @Test
  void knowsNoOtherRefunds() {
    assertThat(act("retry")).hasStatus(404);
  }

  @Test
  void recordsNothingThatWasWrittenOnAPageThatIsNotKnown() {
    troubled(CASE);

    for (var seen : List.of("of another page", "-1", "")) {
      assertThat(
              mvc.post()
                  .uri("/refunds/" + ID + "/paid-by-hand")
                  .param("reference", "B-12")
                  .param("reason", "Bank was closed")
                  .param(seen.isEmpty() ? "nothing" : "dossier", seen)
                  .with(agent())
                  .with(csrf()))
          .flash()
          .containsEntry("troubleProblem", MoneyWords.of(Act.Reason.LOOK_AGAIN))
          .containsEntry("paidReason", "Bank was closed");
    }
    verify(troubles, never()).paidByHand(any(), any(), any(), any());
  }

  @Test
  void letsASecondPersonConfirmOrNot() {
    var refund = troubled(CASE);
    var payment = new HandPaymentId(new UUID(4, 4));
    given(troubles.confirmByHand(marketplace, ID, payment, ADA))
        .willReturn(new Act.Done(refund))
        .willReturn(new Act.Refused(Act.Reason.NOT_A_SECOND_PERSON));
    given(troubles.rejectByHand(marketplace, ID, payment, ADA))
        .willReturn(new Act.Proposed(refund));
    var of = "paid-by-hand/" + payment;

    assertThat(act(of + "/confirm")).flash().containsKey("done");
    assertThat(act(of + "/confirm"))
        .flash()
        .containsEntry("troubleProblem", MoneyWords.of(Act.Reason.NOT_A_SECOND_PERSON));
    assertThat(act(of + "/reject")).flash().containsKey("done");
  }

  @Test
  void showsWhatWaitsForASecondPerson() {
    var refund = troubled(null);
    given(troubles.byHand(any(), any()))
        .willReturn(List.of(proposed("ben", HandPayment.State.PROPOSED)))
        .willReturn(List.of(proposed("ada", HandPayment.State.PROPOSED)));
    var page = mvc.get().uri("/orders/" + refund.order()).with(agent());

    assertThat(page)
        .bodyText()
        .contains("€44.80 by hand, waiting for a second person", "Confirm that it was paid")
        .contains("€134.40 by hand in this case, for this customer or by this person")
        .doesNotContain("Record the payment");
    assertThat(page).bodyText().contains("Take it back").doesNotContain("Confirm that it was paid");
  }

  private static HandPayment proposed(String by, HandPayment.State state) {
    return new HandPayment(
        new HandPaymentId(new UUID(4, 4)),
        ID,
        4480,
        "EUR",
        13440,
        "SEPA-7",
        "The card is closed.",
        state,
        by,
        Set.of(by),
        NOW,
        NOW.plusSeconds(86400),
        null,
        null);
  }

  private MvcTestResult act(String act) {
    return mvc.post()
        .uri("/refunds/" + ID + "/" + act)
        .param("dossier", "5")
        .param("reference", " B-12 ")
        .param("reason", "Bank was closed")
        .with(agent())
        .with(csrf())
        .exchange();
  }

  private RefundView troubled(@Nullable CaseId inCase) {
    var order = known(AnOrder.called("M-1"));
    var refund =
        new RefundView(
            ID,
            "claim:7",
            order.id(),
            inCase,
            RefundView.Kind.REFUND,
            4480,
            4480,
            "EUR",
            List.of(new Share("1", 2, 3990, 490, 0, 0)),
            Purse.MARKETPLACE,
            Purse.MERCHANT,
            RefundView.State.REFUSED,
            Why.REFUSED,
            new RefundView.Payment("sandbox", "pay_123", null, null),
            null,
            1,
            "card expired",
            NOW,
            NOW,
            null,
            new RefundStep(RefundStep.Next.PERSON, NOW));
    given(refunds.find(marketplace, ID)).willReturn(Optional.of(refund));
    given(refunds.ofOrder(marketplace, order.id())).willReturn(List.of(refund));
    return refund;
  }
}
