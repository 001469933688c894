package org.redress.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimView;
import org.redress.claims.EvidenceRequest;
import org.redress.claims.Review;
import org.redress.evidence.EvidenceType;
import org.redress.shared.Actor;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

class EvidenceRequestPageModuleTests extends CaseOnTheDesk {

  @Test
  void asksUntilTheEndOfADayOfTheMarketplace() {
    var claim = underReview();
    var request =
        new EvidenceRequest(
            Party.MERCHANT,
            List.of(EvidenceType.TRACKING, EvidenceType.RECEIPT),
            Instant.parse("2026-03-16T23:00:00Z"),
            "Please.");
    given(
            reviewing.askEvidence(
                marketplace, claim.id(), request, new Actor(Actor.Kind.USER, "ada")))
        .willReturn(new Review.Done(claim));

    assertThat(
            post(claim, "/evidence-requests")
                .param("party", "MERCHANT")
                .param("types", "RECEIPT", "TRACKING")
                .param("dueBy", "2026-03-16")
                .param("text", " Please. "))
        .hasStatus(302)
        .hasRedirectedUrl("/cases/" + claim.id());
  }

  @Test
  void saysWhatIsMissingAndKeepsTheRest() {
    assertThat(post(underReview(), "/evidence-requests").param("text", "Please."))
        .hasStatusOk()
        .bodyText()
        .contains("Choose whom to ask.", "Choose what would help to decide.")
        .contains("Choose a day ahead, up to the last one that is left.", "Please.");
    verify(reviewing, never()).askEvidence(any(), any(), any(), any());
  }

  @Test
  void saysThatTheDayIsTooFarAndThatAnotherWasFaster() {
    var claim = underReview();
    given(reviewing.askEvidence(any(), any(), any(), any()))
        .willReturn(new Review.Refused(List.of(new FieldProblem("dueBy", "an instant"))))
        .willReturn(new Review.NotUnderReview(claim));

    assertThat(complete(claim))
        .bodyText()
        .contains("Choose a day ahead, up to the last one that is left.");
    assertThat(complete(claim)).bodyText().contains("somebody else was faster", "Please.");
  }

  private MockMvcRequestBuilder complete(ClaimView claim) {
    return post(claim, "/evidence-requests")
        .param("party", "CUSTOMER")
        .param("types", "RECEIPT")
        .param("dueBy", "2027-03-16")
        .param("text", "Please.");
  }

  private ClaimView underReview() {
    var claim = known(aCase().beforeAPerson());
    reviewOf(claim, null, Set.of());
    return claim;
  }
}
