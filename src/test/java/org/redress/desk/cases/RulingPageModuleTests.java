package org.redress.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.access.DeskRole;
import org.redress.claims.ActingOnWhatWasSeen;
import org.redress.claims.ClaimView;
import org.redress.claims.DossierEntry;
import org.redress.claims.Review;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.desk.ACase;
import org.redress.guarantee.CoverLeft;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

class RulingPageModuleTests extends CaseOnTheDesk {

  private static final String REASON = "The carrier knows no scan.";
  private static final CoverLeft COVER =
      new CoverLeft(
          "default",
          "Fair Guarantor",
          10,
          Instant.parse("2026-03-19T23:00:00Z"),
          Instant.parse("2026-03-24T23:00:00Z"),
          3000);
  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");

  @Test
  void saysWhyAPersonHasToDecideAndWhoHasIt() {
    var claim = underReview("ben");

    assertThat(open(claim))
        .bodyText()
        .contains("The amount is too large to be paid without a person.", "In the hands of ben")
        .contains("ben has taken this task.", "Preview", "all of the €44.80 claimed")
        .doesNotContain("name=\"decide\"");
  }

  @Test
  void showsTheConsequenceBeforeAnybodyDecides() {
    var claim = underReview(null);
    var ruling = new ReviewRuling(Ruling.DENY, null, Purse.CUSTOMER, REASON, List.of());
    given(reviewing.preview(marketplace, claim.id(), ruling))
        .willReturn(
            Optional.of(preview(Ruling.DENY, 0, true, Instant.parse("2026-03-24T23:00:00Z"))));

    assertThat(form(claim, "DENY", "").param("preview", "true"))
        .hasStatusOk()
        .bodyText()
        .contains("The customer gets nothing back.", "the end of Tue 24 Mar 2026")
        .contains("This departs from the table, which proposes to refund.")
        .contains("told-c", "told-m", "name=\"decide\"", REASON);
    verify(reviewing, never()).rule(any(), any(), any(), any());
  }

  @Test
  void decidesAndTellsSo() {
    var claim = underReview(null);
    var item = new UUID(5, 5);
    var ruling =
        new ReviewRuling(Ruling.PARTIAL_REFUND, 1250L, Purse.CARRIER, REASON, List.of(item));
    given(reviewing.rule(marketplace, claim.id(), ruling, ADA)).willReturn(new Review.Done(claim));

    assertThat(
            form(claim, "PARTIAL_REFUND", "12,50")
                .param("borneBy", "CARRIER")
                .param("reliedOn", item.toString())
                .param("seen", mark("PARTIAL_REFUND", "12,50", "CARRIER", List.of(item.toString())))
                .param("decide", "true"))
        .hasStatus(302)
        .hasRedirectedUrl("/cases/" + claim.id());
  }

  @Test
  void looksAgainInsteadOfDecidingOverWhatItsDeciderNeverSaw() {
    var claim = underReview(null);
    var news =
        new DossierEntry(6, NOW, DossierEntry.Kind.EVIDENCE, Party.MERCHANT, "PROOF_OF_DELIVERY");
    given(acting.act(any(), any(), eq(ACase.DOSSIER), any()))
        .willReturn(new ActingOnWhatWasSeen.Seen.LookAgain<>(6, List.of(news)));
    given(reviewing.preview(any(), any(), any()))
        .willReturn(Optional.of(preview(Ruling.DENY, 0, false, NOW)));

    assertThat(form(claim, "DENY", "").param("seen", denial()).param("decide", "true"))
        .hasStatusOk()
        .bodyText()
        .contains("Look again", "Nothing was decided", "Merchant added evidence: Proof of delivery")
        .contains(REASON, "name=\"decide\"");
    verify(reviewing, never()).rule(any(), any(), any(), any());
  }

  @Test
  void saysWhatCameInSinceThePageWasOpened() {
    var claim = underReview(null);
    var news = new DossierEntry(5, NOW, DossierEntry.Kind.REPORT, null, "DELIVERED");
    given(acting.news(marketplace, claim.id(), 4L)).willReturn(List.of(news));
    given(reviewing.preview(any(), any(), any()))
        .willReturn(Optional.of(preview(Ruling.DENY, 0, false, NOW)));

    assertThat(form(claim, "DENY", "").param("dossier", "4").param("preview", "true"))
        .bodyText()
        .contains("Something came in since you opened this page.", "Reported: Delivered");
  }

  @Test
  void saysWhatIsWrongBesideTheFieldAndKeepsTheRest() {
    var claim = underReview(null);

    assertThat(form(claim, "PARTIAL_REFUND", "44.81").param("decide", "true"))
        .hasStatusOk()
        .bodyText()
        .contains("An amount in EUR, written like 44.80, at most €44.80.", "value=\"44.81\"")
        .contains("Choose who bears the cost.", REASON);
    verify(reviewing, never()).rule(any(), any(), any(), any());
  }

  @Test
  void saysBesideTheFieldWhatTheDomainRefuses() {
    var claim = underReview(null);
    given(reviewing.rule(any(), any(), any(), any()))
        .willReturn(new Review.Refused(List.of(new FieldProblem("reason", "a reason"))));

    assertThat(form(claim, "DENY", "").param("seen", denial()).param("decide", "true"))
        .bodyText()
        .contains("id=\"reason-problem\"", "This has to be a reason.");
  }

  @Test
  void tellsTheSecondOfTwoAndKeepsWhatItWrote() {
    var decided = known(aCase());
    given(reviewing.rule(any(), any(), any(), any()))
        .willReturn(new Review.NotUnderReview(decided));

    assertThat(form(decided, "DENY", "").param("seen", denial()).param("decide", "true"))
        .hasStatusOk()
        .bodyText()
        .contains("somebody else was faster", REASON)
        .doesNotContain("name=\"ruling\"");
  }

  @Test
  void showsWhoDecidedBeforeWhyThereIsNoForm() {
    var claim = known(aCase().beforeAPerson());
    reviewOf(claim, null, Set.of("ada"));

    assertThat(open(claim))
        .bodyText()
        .contains("so another person has to decide now")
        .doesNotContain("name=\"ruling\"", "Ask for evidence first");
  }

  @Test
  void decidesNothingWhoseConsequenceWasNotShown() {
    var claim = underReview(null);
    given(reviewing.preview(any(), any(), any()))
        .willReturn(Optional.of(preview(Ruling.REFUND, 4480, false, null)));

    assertThat(
            form(claim, "REFUND", "")
                .param("borneBy", "MERCHANT")
                .param("seen", denial())
                .param("decide", "true"))
        .hasStatusOk()
        .bodyText()
        .contains("€44.80 goes back to the customer; the cost is borne by the merchant.")
        .contains("value=\"" + mark("REFUND", "", "MERCHANT", null) + "\"");
    verify(reviewing, never()).rule(any(), any(), any(), any());
  }

  @Test
  void offersTheGuarantorAndSaysWhatFollows() {
    var claim = underReview(null);
    var ruling = new ReviewRuling(Ruling.ESCALATE, null, Purse.CUSTOMER, REASON, List.of());
    given(reviewing.preview(marketplace, claim.id(), ruling))
        .willReturn(Optional.of(preview(Ruling.ESCALATE, 0, false, null)));

    assertThat(open(claim)).bodyText().contains("Put before the guarantor");
    assertThat(form(claim, "ESCALATE", "").param("preview", "true"))
        .hasStatusOk()
        .bodyText()
        .contains("The guarantor decides, within 10 business days, until the end of Tue 24 Mar")
        .contains("up to €30.00 are covered.");
  }

  @Test
  void saysThatWithoutCoverASupervisorDecides() {
    var claim = underReview(null);
    var without =
        new Review.Preview(
            Ruling.ESCALATE, 0, 4480, "EUR", null, false, false, null, null, Map.of(), List.of());
    given(reviewing.preview(any(), any(), any())).willReturn(Optional.of(without));

    assertThat(form(claim, "ESCALATE", "").param("preview", "true"))
        .bodyText()
        .contains("The order has no cover: a supervisor decides.");
  }

  @Test
  void leavesWhatWasToComeBeforeTheGuarantorToASupervisor() {
    var claim = known(aCase().beforeAPerson().escalated(null));
    reviewOf(claim, null, Set.of());

    assertThat(open(claim))
        .bodyText()
        .contains("so a supervisor decides it for the marketplace")
        .doesNotContain("name=\"ruling\"", "Ask for evidence first");
    for (var act : List.of("/ruling", "/evidence-requests")) {
      assertThat(post(claim, act).param("ruling", "DENY").param("reason", REASON)).hasStatus(403);
      assertThat(post(claim, act).param("decide", "true")).hasStatus(403);
    }
    verify(reviewing, never()).rule(any(), any(), any(), any());

    assertThat(mvc.get().uri("/cases/" + claim.id()).with(staff(DeskRole.SUPERVISOR)))
        .bodyText()
        .contains("name=\"ruling\"", "Ask for evidence first")
        .as("once is enough")
        .doesNotContain("Put before the guarantor");
  }

  private static String denial() {
    return mark("DENY", "", null, null);
  }

  private static String mark(
      String ruling, String amount, @Nullable String borneBy, @Nullable List<String> reliedOn) {
    return new RulingForm(ruling, amount, borneBy, " " + REASON + " ", reliedOn, null)
        .seenOn(ACase.DOSSIER);
  }

  private ClaimView underReview(@Nullable String assignee) {
    var claim = known(aCase().beforeAPerson());
    reviewOf(claim, assignee, Set.of());
    return claim;
  }

  private MockMvcRequestBuilder form(ClaimView claim, String ruling, String amount) {
    return post(claim, "/ruling")
        .param("ruling", ruling)
        .param("amount", amount)
        .param("reason", " " + REASON + " ");
  }

  private static Review.Preview preview(
      Ruling ruling, long amount, boolean departs, @Nullable Instant appealableUntil) {
    return new Review.Preview(
        ruling,
        amount,
        4480,
        "EUR",
        "REFUND",
        departs,
        false,
        appealableUntil,
        ruling == Ruling.ESCALATE ? COVER : null,
        Map.of("CUSTOMER", "told-c", "MERCHANT", "told-m"),
        List.of());
  }
}
