package org.redress.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseStatus;
import org.redress.claims.ClaimPage;
import org.redress.claims.ClaimSearch;
import org.redress.claims.DecidedBy;
import org.redress.claims.Outcome;
import org.redress.shared.Party;

class CaseListPageModuleTests extends CaseOnTheDesk {

  @Test
  void saysOfEachCaseWhoseTurnItIsAndUntilWhen() {
    var deadline =
        new CaseDeadline(
            Party.MERCHANT,
            Instant.parse("2026-03-13T23:00:00Z"),
            CaseDeadline.Meaning.ANSWER_OR_LOSE);
    var claim = aCase().waiting(CaseStatus.WAITING_MERCHANT, deadline).view();
    given(claims.page(marketplace, search(null, null, null)))
        .willReturn(new ClaimPage(List.of(claim), null));

    assertThat(mvc.get().uri("/cases").with(agent()))
        .hasStatusOk()
        .bodyText()
        .contains("C-000007", "/cases/" + claim.id(), "Waiting for merchant", "Negotiation")
        .contains("acme", "c-77", "€44.80", "Answer the claim", "the end of Fri 13 Mar 2026");
  }

  @Test
  void saysHowAClosedCaseEnded() {
    var claim = aCase().closed(Outcome.DENIED, DecidedBy.AGENT).view();
    given(claims.page(marketplace, search(null, null, null)))
        .willReturn(new ClaimPage(List.of(claim), null));

    assertThat(mvc.get().uri("/cases").with(agent())).bodyText().contains("Denied", "Nobody");
  }

  @Test
  void tellsWhetherAnAgentOrASupervisorDecides() {
    given(claims.page(marketplace, search(null, null, null)))
        .willReturn(new ClaimPage(List.of(aCase().beforeAPerson().view()), null))
        .willReturn(new ClaimPage(List.of(aCase().beforeAPerson().escalated(null).view()), null));

    assertThat(mvc.get().uri("/cases").with(agent()))
        .bodyText()
        .contains(">Agent<")
        .doesNotContain("Supervisor");
    assertThat(mvc.get().uri("/cases").with(agent()))
        .bodyText()
        .contains(">Supervisor<")
        .doesNotContain(">Agent<");
  }

  @Test
  void narrowsByStatusAndTextAndGoesOnPageByPage() {
    given(claims.countByStatus(marketplace)).willReturn(Map.of(CaseStatus.ON_HOLD, 1234L));
    given(claims.page(marketplace, search(CaseStatus.UNDER_REVIEW, "acme", "c1")))
        .willReturn(new ClaimPage(List.of(aCase().view()), "c2"));

    assertThat(mvc.get().uri("/cases?status=UNDER_REVIEW&text= acme &cursor=c1").with(agent()))
        .bodyText()
        .contains("C-000007", "value=\"acme\"", "name=\"status\" value=\"UNDER_REVIEW\"")
        .contains("On hold", "1,234", "/cases?status=ON_HOLD&amp;text=acme")
        .contains("/cases?status=UNDER_REVIEW&amp;text=acme&amp;cursor=c2", "First page");
  }

  @Test
  void saysWhatItCouldNotReadAndWhatToDoWithoutCases() {
    assertThat(mvc.get().uri("/cases?status=LOST&text=" + "x".repeat(101)).with(agent()))
        .hasStatusOk()
        .bodyText()
        .contains(
            "“LOST” is not a status of a case", "At most 100 characters", "No cases here yet");
    verify(claims).page(marketplace, search(null, null, null));
    assertThat(mvc.get().uri("/cases?text=nothing").with(agent()))
        .bodyText()
        .contains("No case matches.");
  }

  private static ClaimSearch search(
      @Nullable CaseStatus status, @Nullable String text, @Nullable String cursor) {
    return new ClaimSearch(status, null, null, null, null, null, text, cursor, CaseFilter.PAGE);
  }
}
