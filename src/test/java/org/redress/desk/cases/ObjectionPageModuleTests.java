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
import org.redress.claims.DossierEntry;
import org.redress.claims.Objection;
import org.redress.claims.Outcome;
import org.redress.claims.Review;
import org.redress.desk.ACase;
import org.redress.refunds.Purse;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

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

    assertThat(objection(claim).param("bears", "MARKETPLACE").param("reason", REASON))
        .hasRedirectedUrl("/cases/" + claim.id());
    verify(objecting)
        .decide(
            any(),
            any(),
            org.mockito.ArgumentMatchers.eq(
                new Objection.Decision(Purse.MARKETPLACE, REASON, ACase.DOSSIER)),
            any());
    assertThat(objection(claim).param("bears", "MERCHANT").param("reason", REASON))
        .hasRedirectedUrl("/cases/" + claim.id());
    verify(objecting)
        .decide(
            any(),
            any(),
            org.mockito.ArgumentMatchers.eq(new Objection.Decision(null, REASON, ACase.DOSSIER)),
            any());
  }

  @Test
  void keepsWhatWasWrittenBesideWhatIsWrong() {
    var claim = objectedTo(Objection.State.OPEN);

    assertThat(objection(claim).param("reason", "short"))
        .bodyText()
        .contains("Choose who bears the refund.", "short");
    verify(objecting, never()).decide(any(), any(), any(), any());
    given(objecting.decide(any(), any(), any(), any()))
        .willReturn(new Review.Refused(List.of(new FieldProblem("reason", "longer"))));
    assertThat(objection(claim).param("bears", "CARRIER").param("reason", "short"))
        .bodyText()
        .contains("This has to be longer.", "short");
    given(objecting.decide(any(), any(), any(), any())).willReturn(new Review.Excluded(claim));
    assertThat(objection(claim).param("bears", "CARRIER").param("reason", REASON))
        .bodyText()
        .contains("You decided this case: another person has to look at it.");
  }

  @Test
  void looksAgainWhereSomethingNewCameInAndKeepsWhatWasWritten() {
    var claim = objectedTo(Objection.State.OPEN);
    var news = new DossierEntry(6, NOW, DossierEntry.Kind.EVIDENCE, Party.MERCHANT, "RECEIPT");
    given(objecting.decide(any(), any(), any(), any()))
        .willReturn(new Review.LookAgain(claim, List.of(news)));

    assertThat(objection(claim).param("bears", "CARRIER").param("reason", REASON))
        .bodyText()
        .contains("Look again", "Nothing was decided", "Merchant added evidence: Receipt", REASON);
  }

  private MockMvcRequestBuilder objection(ClaimView claim) {
    return post(claim, "/objection").param("dossier", Long.toString(ACase.DOSSIER));
  }

  private ClaimView objectedTo(Objection.State state) {
    return known(aCase().closed(Outcome.REFUNDED, DecidedBy.POLICY).objectedTo(state));
  }
}
