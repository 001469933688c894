package org.redress.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimView;
import org.redress.claims.DecidedBy;
import org.redress.claims.Objection;
import org.redress.claims.Outcome;
import org.redress.claims.Review;
import org.redress.refunds.Purse;
import org.redress.shared.FieldProblem;

class ObjectionPageModuleTests extends CaseOnTheDesk {

  private static final String REASON = "The merchant has shown the delivery.";

  @Test
  void showsWhatTheMerchantSaysAndAsksWhoBearsTheRefund() {
    assertThat(open(objectedTo(Objection.State.OPEN)))
        .bodyText()
        .contains("It was delivered.", "Who bears the refund?", "/objection");
    assertThat(open(objectedTo(Objection.State.REJECTED)))
        .bodyText()
        .contains("Rejected: Nothing shows that.")
        .doesNotContain("Who bears the refund?");
  }

  @Test
  void decidesForTheMerchantOrAgainstIt() {
    var claim = objectedTo(Objection.State.OPEN);
    given(objecting.decide(any(), any(), any(), any())).willReturn(new Review.Done(claim));

    assertThat(post(claim, "/objection").param("bears", "MARKETPLACE").param("reason", REASON))
        .hasRedirectedUrl("/cases/" + claim.id());
    verify(objecting)
        .decide(
            any(),
            any(),
            org.mockito.ArgumentMatchers.eq(new Objection.Decision(Purse.MARKETPLACE, REASON)),
            any());
    assertThat(post(claim, "/objection").param("bears", "MERCHANT").param("reason", REASON))
        .hasRedirectedUrl("/cases/" + claim.id());
    verify(objecting)
        .decide(
            any(),
            any(),
            org.mockito.ArgumentMatchers.eq(new Objection.Decision(null, REASON)),
            any());
  }

  @Test
  void keepsWhatWasWrittenBesideWhatIsWrong() {
    var claim = objectedTo(Objection.State.OPEN);

    assertThat(post(claim, "/objection").param("reason", "short"))
        .bodyText()
        .contains("Choose who bears the refund.", "short");
    verify(objecting, never()).decide(any(), any(), any(), any());
    given(objecting.decide(any(), any(), any(), any()))
        .willReturn(new Review.Refused(List.of(new FieldProblem("reason", "longer"))));
    assertThat(post(claim, "/objection").param("bears", "CARRIER").param("reason", "short"))
        .bodyText()
        .contains("This has to be longer.", "short");
    given(objecting.decide(any(), any(), any(), any())).willReturn(new Review.Excluded(claim));
    assertThat(post(claim, "/objection").param("bears", "CARRIER").param("reason", REASON))
        .bodyText()
        .contains("You decided this case: another person has to look at it.");
  }

  private ClaimView objectedTo(Objection.State state) {
    return known(aCase().closed(Outcome.REFUNDED, DecidedBy.POLICY).objectedTo(state));
  }
}
