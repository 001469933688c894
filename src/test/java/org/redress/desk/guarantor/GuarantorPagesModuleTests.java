package org.redress.desk.guarantor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.DeskRole;
import org.redress.casefile.TimelineEntry;
import org.redress.claims.Act;
import org.redress.claims.AwardPreview;
import org.redress.claims.CaseDecision;
import org.redress.claims.ClaimView;
import org.redress.claims.DecidedBy;
import org.redress.claims.EvidenceRequest;
import org.redress.claims.PersonRuling;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.desk.ACase;
import org.redress.desk.AnEscalation;
import org.redress.desk.AnOrder;
import org.redress.desk.OpenDesk;
import org.redress.desk.cases.RulingForm;
import org.redress.evidence.EvidenceType;
import org.redress.guarantee.ActOfOperator;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.EscalationPage;
import org.redress.guarantee.GuarantorMonth;
import org.redress.orders.Exposure;
import org.redress.orders.OrderView;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** What a guarantor sees and does; 30.00 of the 44.80 claimed are reserved. */
class GuarantorPagesModuleTests extends OpenDesk {

  private static final String REASON = "The carrier knows no scan.";
  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");

  private final Escalation before = AnEscalation.of(ACase.id(), "default");
  private OrderView order;

  @BeforeEach
  void registerOrder() {
    order = known(AnOrder.called("M-1"));
  }

  @Test
  void listsWhatAwaitsAnAwardAboveWhatIsOver() {
    var claim = known(ACase.about(order).awaitingAward(before));
    given(claims.all(marketplace, List.of(claim.id()))).willReturn(Map.of(claim.id(), claim));
    given(escalations.page(marketplace, "default", null, 50))
        .willReturn(new EscalationPage(List.of(before), "0.1.2"));
    given(escalations.page(marketplace, "default", "0.1.2", 50))
        .willReturn(new EscalationPage(List.of(AnEscalation.awarded(before, award())), null));

    assertThat(get("/guarantor"))
        .bodyText()
        .contains("Your award is awaited", "C-000007", "the end of Tue 24 Mar 2026", "€30.00")
        .contains("/guarantor?cursor=0.1.2")
        .doesNotContain("Over</h2>", "href=\"/cases", "href=\"/orders", "href=\"/tasks");
    assertThat(get("/guarantor?cursor=0.1.2"))
        .bodyText()
        .contains("Over</h2>", "€30.00 to the customer, borne by the merchant.", "First page");
  }

  @Test
  void showsWhatTheOperatorDidToTheGuarantorAndNothingWhereItDidNothing() {
    given(escalations.page(marketplace, "default", null, 50))
        .willReturn(new EscalationPage(List.of(), null));
    assertThat(get("/guarantor")).bodyText().doesNotContain("operator");

    given(acts.latest(marketplace, "default", 5))
        .willReturn(
            List.of(
                did(3, ActOfOperator.What.PERSON_LET_IN, "gus"),
                did(2, ActOfOperator.What.KEY_RENEWED, null),
                did(1, ActOfOperator.What.REPLACED, "heir<b>")));
    assertThat(get("/guarantor"))
        .bodyText()
        .contains("gus got a link to set a new password", "Your API key was replaced by a new one")
        .contains("you were to cover are covered by heir&lt;b&gt;", "Tue 10 Mar");
  }

  private ActOfOperator did(long number, ActOfOperator.What what, @Nullable String other) {
    return new ActOfOperator(
        marketplace, number, "default", what, other, Instant.parse("2026-03-10T08:00:00Z"));
  }

  @Test
  void showsWhatAnAwardNeedsAndNoNamesOfTheStaff() {
    var claim = known(ACase.about(order).awaitingAward(before));
    given(exposure.of(marketplace, "acme"))
        .willReturn(
            List.of(
                new Exposure("acme", "default", "EUR", 3, 99000),
                new Exposure("acme", "another", "EUR", 5, 11111)));
    given(decisions.of(marketplace, claim.id()))
        .willReturn(List.of(new CaseDecision.ByPerson(deniedBy("zoe"))));
    given(timeline.ofCase(marketplace, claim.id()))
        .willReturn(
            List.of(
                entry("MerchantSilent", Map.of()),
                entry("TaskAssigned", Map.of("assignee", "zoe"))));

    assertThat(get("/guarantor/cases/" + claim.id()))
        .hasStatusOk()
        .bodyText()
        .contains("It is your turn.", "Acknowledge the file", "name=\"ruling\"", "€990.00")
        .contains("Merchant silent", "by the marketplace", "LED torch", "Paid by the customer")
        .contains("all of the €30.00 reserved")
        .doesNotContain("zoe", "€111.11", "pay_123", "In the books", "href=\"/cases");
  }

  @Test
  void acknowledgesOnce() {
    var claim = known(ACase.about(order).awaitingAward(before));
    given(escalating.acknowledge(marketplace, claim.id(), "default", ADA))
        .willReturn(new Act.Done(claim))
        .willReturn(new Act.NotNow(claim, "late"));

    assertThat(post("/acknowledgement")).hasRedirectedUrl("/guarantor/cases/" + claim.id());
    assertThat(post("/acknowledgement")).bodyText().contains("No award is awaited any more");
  }

  @Test
  void asksAPartyForEvidence() {
    var claim = known(ACase.about(order).awaitingAward(before));
    var request =
        new EvidenceRequest(
            Party.MERCHANT,
            List.of(EvidenceType.RECEIPT),
            Instant.parse("2026-03-16T23:00:00Z"),
            "Please.");
    given(escalating.askEvidence(marketplace, claim.id(), "default", request, ADA))
        .willReturn(new Act.Done(claim));

    assertThat(
            post("/evidence-requests")
                .param("party", "MERCHANT")
                .param("types", "RECEIPT")
                .param("dueBy", "2026-03-16")
                .param("text", "Please."))
        .hasRedirectedUrl("/guarantor/cases/" + claim.id());
    assertThat(post("/evidence-requests").param("text", "Please."))
        .bodyText()
        .contains("Choose whom to ask.", "Please.", "/guarantor/cases/" + claim.id());
  }

  @Test
  void showsTheConsequenceBeforeItAwards() {
    var claim = known(ACase.about(order).awaitingAward(before));
    var award = new ReviewRuling(Ruling.REFUND, null, Purse.MERCHANT, REASON, List.of());
    given(foreseeing.preview(marketplace, claim.id(), "default", award))
        .willReturn(
            Optional.of(new AwardPreview(3000, "EUR", Map.of("CUSTOMER", "told-c"), List.of())));
    given(escalating.award(marketplace, claim.id(), "default", award, ADA))
        .willReturn(new Act.Done(claim));

    assertThat(award("REFUND", "", "MERCHANT").param("decide", "true"))
        .bodyText()
        .contains("You pay €30.00 to the customer, out of the cover.", "told-c")
        .contains("borne by the merchant, from whom you recover it", "name=\"decide\"");
    verify(escalating, never()).award(any(), any(), any(), any(), any());

    var seen = new RulingForm("REFUND", "", "MERCHANT", REASON, null, null).seenOn(ACase.DOSSIER);
    assertThat(award("REFUND", "", "MERCHANT").param("seen", seen).param("decide", "true"))
        .hasRedirectedUrl("/guarantor/cases/" + claim.id());
  }

  @Test
  void awardsNoMoreThanIsReservedAndSaysSoBesideTheField() {
    known(ACase.about(order).awaitingAward(before));

    assertThat(award("PARTIAL_REFUND", "30.01", "").param("preview", "true"))
        .bodyText()
        .contains("at most €30.00.", "Choose who bears the cost.", "value=\"30.01\"", REASON);
    assertThat(award("ESCALATE", "", "MERCHANT").param("preview", "true"))
        .bodyText()
        .contains("Choose what the customer gets.");
    given(foreseeing.preview(any(), any(), any(), any()))
        .willReturn(
            Optional.of(
                new AwardPreview(
                    0, "EUR", Map.of(), List.of(new FieldProblem("reason", "longer")))));
    assertThat(award("DENY", "", "").param("preview", "true"))
        .bodyText()
        .contains("This has to be longer.");
  }

  @Test
  void addsUpMonthByMonth() {
    given(months.of(marketplace, "default"))
        .willReturn(
            List.of(
                new GuarantorMonth(YearMonth.of(2026, 2), "EUR", 2, 5000, 4480, 0, 0, 4480),
                new GuarantorMonth(YearMonth.of(2026, 3), "EUR", 1, 1000, 1000, 2000, 480, 1000)));

    assertThat(get("/guarantor/money"))
        .hasStatusOk()
        .bodyText()
        .contains("Feb 2026", "data-value=\"5000\"", "€60.00", "€30.00", "charts")
        .contains("Nobody owes you anything.")
        .doesNotContain("<script>", " style=\"");
  }

  @Test
  void servesTheFilesOfItsOwnCasesOnly() {
    var claim = known(ACase.about(order).awaitingAward(before));
    var item = new UUID(8, 8);
    var path = "/guarantor/cases/" + claim.id() + "/evidence/" + item + "/file";

    assertThat(mvc.get().uri(path).with(staff(DeskRole.GUARANTOR))).hasStatus(404);
    verify(evidence, never()).file(any(), any());
  }

  private MockMvcRequestBuilder get(String path) {
    return mvc.get().uri(path).with(staff(DeskRole.GUARANTOR));
  }

  private MockMvcRequestBuilder post(String act) {
    return mvc.post()
        .uri("/guarantor/cases/" + ACase.id() + act)
        .with(staff(DeskRole.GUARANTOR))
        .with(csrf());
  }

  private MockMvcRequestBuilder award(String ruling, String amount, String borneBy) {
    return post("/award")
        .param("ruling", ruling)
        .param("amount", amount)
        .param("borneBy", borneBy)
        .param("reason", REASON);
  }

  private ClaimView known(ACase claim) {
    var view = claim.view();
    given(claims.find(marketplace, view.id())).willReturn(Optional.of(view));
    return view;
  }

  private static TimelineEntry entry(String kind, Map<String, Object> details) {
    return new TimelineEntry(1, NOW, kind, Actor.SYSTEM, details);
  }

  private static Escalation.Award award() {
    return new Escalation.Award(NOW, "g", "REFUND", 3000, Purse.MERCHANT, "Because.");
  }

  private static PersonRuling deniedBy(String user) {
    return new PersonRuling(
        new UUID(2, 2),
        NOW,
        user,
        DecidedBy.AGENT,
        Ruling.DENY,
        null,
        Purse.CUSTOMER,
        null,
        false,
        "The photo shows another door.",
        Map.of(),
        List.of(),
        ACase.DOSSIER,
        null);
  }
}
