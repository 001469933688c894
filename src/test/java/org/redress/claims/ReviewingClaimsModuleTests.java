package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.redress.access.DeskRole;
import org.redress.access.People;
import org.redress.access.PersonOutcome;
import org.redress.claims.ActingOnWhatWasSeen.Seen;
import org.redress.claims.ClaimStep.Next;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.evidence.CheckingEvidence;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceItems;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.NewEvidence;
import org.redress.evidence.Visibility;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;
import org.redress.tasks.Task;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.redress.tasks.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewingClaimsModuleTests extends ClaimsOnADatabase {

  @Autowired private ActingOnWhatWasSeen acting;
  @Autowired private CheckingEvidence checking;
  @Autowired private EvidenceItems items;
  @Autowired private Tasks work;
  @Autowired private People people;

  private static final Actor CLEO = new Actor(Actor.Kind.USER, "cleo");
  private static final String REASON = "No scan of this parcel is known to anybody.";

  @Test
  void refundsAsAPersonRules() {
    var claim = underReview();

    assertThat(decide(claim, Ruling.REFUND, null, ANA)).isInstanceOf(Review.Done.class);
    assertThat(rule(claim)).isEqualTo(Next.REFUND);
    pay(claim);

    assertThat(ended(claim).outcome()).isEqualTo(Outcome.REFUNDED);
    assertThat(ended(claim).decidedBy()).isEqualTo(DecidedBy.AGENT);
    assertThat(decisions.of(market, claim).getLast())
        .isInstanceOfSatisfying(
            CaseDecision.ByPerson.class,
            decision -> {
              assertThat(decision.ruling().explanation().get("CUSTOMER")).contains(REASON);
              assertThat(decision.ruling().explanation().get("MERCHANT")).contains(REASON);
              assertThat(decision.ruling().proposal()).isEqualTo("REVIEW");
            });
  }

  @Test
  void refundsAPart() {
    var claim = underReview();
    decide(claim, Ruling.PARTIAL_REFUND, 1000L, ANA);
    pay(claim);

    assertThat(ended(claim).outcome()).isEqualTo(Outcome.PARTIALLY_REFUNDED);
    assertThat(paidOut(claim)).isEqualTo(1000);
  }

  @Test
  void refusesARulingWithoutReasonOrWithAWrongAmount() {
    var claim = underReview();

    var refused =
        reviewing.rule(
            market,
            claim,
            new ReviewRuling(Ruling.PARTIAL_REFUND, 4481L, Purse.MERCHANT, "So.", List.of()),
            ANA);

    assertThat(refused)
        .isInstanceOfSatisfying(
            Review.Refused.class,
            it ->
                assertThat(it.problems())
                    .extracting(FieldProblem::field)
                    .containsExactly("amount", "reason"));
    assertThat(view(claim).review().open()).isTrue();
  }

  @Test
  void refusesToRelyOnEvidenceOfAnotherCase() {
    var claim = underReview();

    var refused =
        reviewing.rule(
            market,
            claim,
            new ReviewRuling(Ruling.DENY, null, Purse.CUSTOMER, REASON, List.of(UUID.randomUUID())),
            ANA);

    assertThat(refused)
        .isInstanceOfSatisfying(
            Review.Refused.class,
            it ->
                assertThat(it.problems())
                    .extracting(FieldProblem::field)
                    .containsExactly("reliedOn"));
  }

  @Test
  void decidesOnceWhereTwoDecide() {
    var claim = underReview();
    decide(claim, Ruling.DENY, null, ANA);

    assertThat(decide(claim, Ruling.REFUND, null, BEN)).isInstanceOf(Review.NotUnderReview.class);
    assertThat(view(claim).refunds()).isEmpty();
  }

  @Test
  void putsAnAppealBeforeAnotherPerson() {
    var claim = underReview();
    decide(claim, Ruling.DENY, null, ANA);
    assertThat(view(claim).actionsOf(Party.CUSTOMER)).doesNotContain(CaseAction.APPEAL);

    add(claim, Party.CUSTOMER, EvidenceType.STATEMENT, EvidenceFacts.NONE);
    assertThat(view(claim).actionsOf(Party.CUSTOMER)).contains(CaseAction.APPEAL);
    answering.appeal(
        market, claim, new Appeal(Appeal.Ground.NEW_EVIDENCE, "The carrier wrote to me."), SHOP);
    assertThat(rule(claim)).isEqualTo(Next.REVIEW);

    assertThat(decide(claim, Ruling.DENY, null, ANA)).isInstanceOf(Review.Excluded.class);
    assertThat(decide(claim, Ruling.REFUND, null, BEN)).isInstanceOf(Review.Done.class);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.SETTLING);
  }

  @Test
  void putsAnAppealBeforeWhoWasInNoHandOfTheDecider() {
    var sam = user("sam");
    var self = secondSelf(sam);
    var claim = underReview();
    decide(claim, Ruling.DENY, null, self);
    people.reset(market, self.name(), CLEO);
    appeal(claim);

    assertThat(decide(claim, Ruling.DENY, null, sam)).isInstanceOf(Review.Excluded.class);
    assertThat(decide(claim, Ruling.REFUND, null, BEN)).isInstanceOf(Review.Done.class);
    assertThat(view(claim).review().deciders()).contains(sam.name(), self.name(), "ben");
  }

  @Test
  void doesNotLetWhoVouchedForTheEvidenceDecideTheAppeal() {
    var claim = underReview();
    add(claim, Party.MERCHANT, EvidenceType.RECEIPT, EvidenceFacts.NONE);
    checking.check(market, items.of(market, claim).getFirst().id(), "I called them.", ANA);
    decide(claim, Ruling.DENY, null, CLEO);
    appeal(claim);

    assertThat(decide(claim, Ruling.DENY, null, ANA)).isInstanceOf(Review.Excluded.class);
    assertThat(decide(claim, Ruling.REFUND, null, BEN)).isInstanceOf(Review.Done.class);
  }

  private void appeal(CaseId claim) {
    add(claim, Party.CUSTOMER, EvidenceType.STATEMENT, EvidenceFacts.NONE);
    answering.appeal(
        market, claim, new Appeal(Appeal.Ground.NEW_EVIDENCE, "The carrier wrote to me."), SHOP);
    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
  }

  private Actor user(String name) {
    return new Actor(Actor.Kind.USER, name + market.toString().substring(24));
  }

  private Actor secondSelf(Actor maker) {
    var self = user("self");
    var added = people.add(market, self.name(), "A. Nother", DeskRole.SUPERVISOR, maker);
    assertThat(added).isInstanceOf(PersonOutcome.Linked.class);
    return self;
  }

  @Test
  void asksForEvidenceFirstAndGoesOnWhenItComes() {
    var claim = underReview();

    assertThat(askMerchant(claim, "2026-03-15T23:00:00Z")).isInstanceOf(Review.Done.class);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_MERCHANT);
    assertThat(rule(claim)).isEqualTo(Next.WAIT);

    add(claim, Party.CUSTOMER, EvidenceType.STATEMENT, EvidenceFacts.NONE);
    assertThat(rule(claim)).as("asked was the merchant").isEqualTo(Next.WAIT);
    add(claim, Party.MERCHANT, EvidenceType.RECEIPT, EvidenceFacts.NONE);
    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
  }

  @Test
  void goesOnWithoutTheEvidenceWhenItsTimeIsOver() {
    var claim = underReview();
    askMerchant(claim, "2026-03-15T23:00:00Z");

    assertThat(ruleAt(claim, "2026-03-15T22:59:59Z")).isEqualTo(Next.WAIT);
    assertThat(ruleAt(claim, "2026-03-15T23:00:00Z")).isEqualTo(Next.REVIEW);
  }

  /** Three times 25 days: an agent held a case in its hands for 80 days. */
  @Test
  void waitsForEvidenceNoLongerThanTheTableLets() {
    var claim = underReview();

    assertThat(wrong(askMerchant(claim, "2026-04-09T22:00:01Z"))).containsExactly("dueBy");
    assertThat(askMerchant(claim, "2026-04-04T22:00:00Z")).isInstanceOf(Review.Done.class);
    assertThat(ruleAt(claim, "2026-04-04T22:00:00Z")).isEqualTo(Next.REVIEW);
    assertThat(wrong(askMerchant(claim, "2026-04-30T22:00:00Z"))).containsExactly("dueBy");
    assertThat(escalating.mayAsk(market, claim))
        .contains(new AskingLeft(2, Instant.parse("2026-04-09T22:00:00Z")));
    assertThat(askMerchant(claim, "2026-04-09T22:00:00Z")).isInstanceOf(Review.Done.class);

    assertThat(ruleAt(claim, "2026-04-09T22:00:00Z")).isEqualTo(Next.REVIEW);
    assertThat(ruleAt(claim, "2026-04-15T21:59:59Z")).isEqualTo(Next.REVIEW);
    assertThat(ruleAt(claim, "2026-04-15T22:00:00Z")).isEqualTo(Next.GUARANTOR);
  }

  @Test
  void asksForEvidenceThreeTimesInAReviewAtMost() {
    var claim = underReview();
    for (var number = 1; number <= 3; number++) {
      assertThat(askMerchant(claim, "2026-03-15T23:00:00Z")).isInstanceOf(Review.Done.class);
      add(claim, Party.MERCHANT, EvidenceType.RECEIPT, EvidenceFacts.NONE);
      rule(claim);
    }

    assertThat(wrong(askMerchant(claim, "2026-03-15T23:00:00Z"))).containsExactly("requests");
  }

  /** Ten business days after the review began, whatever was asked meanwhile. */
  @Test
  void isOverdueFromWhenTheReviewBegan() {
    var claim = underReview();
    askMerchant(claim, "2026-03-15T23:00:00Z");
    clock.moveTo("2026-03-12T08:00:00Z");
    add(claim, Party.MERCHANT, EvidenceType.RECEIPT, EvidenceFacts.NONE);
    rule(claim);

    assertThat(ruleAt(claim, "2026-03-24T22:59:59Z")).isEqualTo(Next.REVIEW);
    assertThat(ruleAt(claim, "2026-03-24T23:00:00Z")).isEqualTo(Next.GUARANTOR);
  }

  private static List<String> wrong(Review refused) {
    return ((Review.Refused) refused).problems().stream().map(FieldProblem::field).toList();
  }

  @Test
  void showsWhatWouldFollow() {
    var claim = underReview();

    assertThat(preview(claim, Ruling.PARTIAL_REFUND, 1000L))
        .isEqualTo(
            new Review.Preview(
                Ruling.PARTIAL_REFUND,
                1000,
                4480,
                "EUR",
                "REVIEW",
                false,
                false,
                null,
                null,
                Map.of(
                    "CUSTOMER",
                    "A person has looked at your claim: you get a part of your money back. "
                        + REASON,
                    "MERCHANT",
                    "A person has looked at this claim: the customer is paid back a part of it. "
                        + REASON,
                    "AGENT",
                    "PARTIAL_REFUND, borne by MERCHANT: " + REASON),
                List.of()));
    assertThat(preview(claim, Ruling.DENY, null).appealableUntil())
        .isAfter(Instant.parse("2026-03-10T00:00:00Z"));
    assertThat(preview(claim, Ruling.PARTIAL_REFUND, 9999L).problems())
        .extracting(FieldProblem::field)
        .containsExactly("amount");
    assertThat(view(claim).refunds()).isEmpty();
  }

  @Test
  void showsWhatTheGuarantorCouldAward() {
    var claim = underReview();
    var cover = Objects.requireNonNull(preview(claim, Ruling.ESCALATE, null).cover());

    assertThat(cover.reserved()).isEqualTo(4480);
    assertThat(cover.answerDays()).isEqualTo(10);
    assertThat(cover.answerBy()).isEqualTo("2026-03-24T23:00:00Z");
    assertThat(preview(claim, Ruling.REFUND, null).cover()).isNull();
  }

  @Test
  void keepsTheMessageOfAnEvidenceRequest() {
    var claim = underReview();
    reviewing.askEvidence(
        market,
        claim,
        new EvidenceRequest(
            Party.MERCHANT,
            List.of(EvidenceType.RECEIPT),
            Instant.parse("2026-03-15T23:00:00Z"),
            " Please send the receipt of the post office. "),
        ANA);

    assertThat(view(claim).evidenceRequests())
        .containsExactly(
            new AskedEvidence(
                1,
                Party.MARKETPLACE,
                Party.MERCHANT,
                List.of(EvidenceType.RECEIPT),
                clock.now(),
                Instant.parse("2026-03-15T23:00:00Z"),
                "Please send the receipt of the post office."));
  }

  @Test
  void refusesAMessageThatIsTooLong() {
    var claim = underReview();
    var tooLong =
        new EvidenceRequest(
            Party.MERCHANT,
            List.of(EvidenceType.RECEIPT),
            Instant.parse("2026-03-15T23:00:00Z"),
            "x".repeat(2001));

    assertThat(reviewing.askEvidence(market, claim, tooLong, ANA))
        .isInstanceOfSatisfying(
            Review.Refused.class,
            it ->
                assertThat(it.problems()).extracting(FieldProblem::field).containsExactly("text"));
    assertThat(view(claim).evidenceRequests()).isEmpty();
  }

  @Test
  void takesTheClaimOutOfAPersonsHandsWhenTheMerchantAccepts() {
    var claim = underReview();
    respond(claim, MerchantAnswer.Position.ACCEPT, null);

    assertThat(rule(claim)).isEqualTo(Next.REFUND);
    assertThat(view(claim).review().open()).isFalse();
  }

  @Test
  void looksAgainWhereSomethingCameInSince() {
    var claim = underReview();
    var seen = view(claim).dossier();
    add(claim, Party.MERCHANT, EvidenceType.PROOF_OF_DELIVERY, EvidenceFacts.NONE);

    assertThat(acting.act(market, claim, seen, () -> decide(claim, Ruling.REFUND, null, ANA)))
        .isInstanceOfSatisfying(
            Seen.LookAgain.class,
            again ->
                assertThat(((Seen.LookAgain<?>) again).news())
                    .singleElement()
                    .satisfies(news -> {
                      assertThat(news.kind()).isEqualTo(DossierEntry.Kind.EVIDENCE);
                      assertThat(news.party()).isEqualTo(Party.MERCHANT);
                      assertThat(news.subject()).isEqualTo("PROOF_OF_DELIVERY");
                    }));
    assertThat(view(claim).review().open()).isTrue();

    var now = view(claim).dossier();
    assertThat(acting.act(market, claim, now, () -> decide(claim, Ruling.REFUND, null, ANA)))
        .isInstanceOf(Seen.Done.class);
    assertThat(lastRuling(claim).dossier()).isEqualTo(now);
  }

  @Test
  void restsOnReportsChecksAndWordsButNotOnTasksAndNotices() {
    var claim = underReview();
    var begin = view(claim).dossier();
    work.assign(market, tasks.page(market, TaskSearch.open(1)).items().getFirst().id(), "ana", ANA);
    assertThat(view(claim).dossier()).isEqualTo(begin);

    report(view(claim).order(), EventType.OUT_FOR_DELIVERY, Source.CARRIER, DAY_AFTER);
    assertThat(view(claim).dossier()).isEqualTo(begin + 1);
    add(claim, Party.MERCHANT, EvidenceType.RECEIPT, EvidenceFacts.NONE);
    assertThat(view(claim).dossier()).isEqualTo(begin + 2);
    checking.check(market, items.of(market, claim).getFirst().id(), "I called them.", ANA);
    assertThat(view(claim).dossier()).isEqualTo(begin + 3);
  }

  @Test
  void evidenceThatComesAtTheSameMomentIsSeenOrComesAfterwards() throws Exception {
    for (var round = 0; round < 4; round++) {
      customer = "c-" + round;
      var claim = opened(paid("M-" + round)).id();
      contest(claim);
      rule(claim);
      var seen = view(claim).dossier();
      try (var pool = Executors.newFixedThreadPool(2)) {
        var ruled =
            pool.submit(
                () -> acting.act(market, claim, seen, () -> decide(claim, Ruling.DENY, null, ANA)));
        pool.submit(() ->
            adding.add(
                market,
                claim,
                new NewEvidence(
                    claim,
                    view(claim).order(),
                    Party.MERCHANT,
                    EvidenceType.RECEIPT,
                    EvidenceFacts.NONE,
                    "See there.",
                    null,
                    Visibility.ALL_PARTIES),
                SHOP));
        var decided = ruled.get() instanceof Seen.Done;
        assertThat(view(claim).review().open()).isEqualTo(!decided);
        if (decided) {
          assertThat(lastRuling(claim).dossier()).isEqualTo(seen);
        }
      }
    }
  }

  @Test
  void needsASecondPersonWhereALargeRulingDepartsFromTheTable() {
    var claim = large();

    assertThat(ruled(claim, Ruling.REFUND, Purse.MARKETPLACE, ANA))
        .as("another bearer")
        .isInstanceOf(Review.Proposed.class);
    assertThat(view(claim).review().open()).isTrue();
    assertThat(view(claim).refunds()).isEmpty();
    assertThat(ruled(claim, Ruling.DENY, Purse.CUSTOMER, BEN))
        .isInstanceOf(Review.ProposedAlready.class);
    var proposal = Objects.requireNonNull(view(claim).proposal());
    assertThat(reviewing.confirm(market, claim, proposal.id(), ANA))
        .isInstanceOf(Review.Excluded.class);
    assertThat(reviewing.confirm(market, claim, proposal.id(), BEN))
        .isInstanceOf(Review.Done.class);

    assertThat(view(claim).status()).isEqualTo(CaseStatus.SETTLING);
    assertThat(lastRuling(claim).user()).isEqualTo("ana");
    assertThat(lastRuling(claim).confirmedBy()).isEqualTo("ben");
    assertThat(view(claim).review().deciders()).containsExactlyInAnyOrder("ana", "ben");
    assertThat(kinds(claim)).contains("RulingProposed", "RulingProposalEnded");
    assertThat(waitingForSecond()).isEmpty();
  }

  @Test
  void isNotConfirmedByWhoseHandTheProposerWasInWhenItProposed() {
    var sam = user("sam");
    var self = secondSelf(sam);
    var claim = large();
    ruled(claim, Ruling.REFUND, Purse.MARKETPLACE, self);
    var proposal = Objects.requireNonNull(view(claim).proposal());
    people.confirm(market, self.name(), BEN);

    assertThat(reviewing.confirm(market, claim, proposal.id(), sam))
        .isInstanceOf(Review.Excluded.class);
    assertThat(reviewing.confirm(market, claim, proposal.id(), BEN))
        .isInstanceOf(Review.Done.class);
  }

  @Test
  void isNotProposedByASecondSelfOfWhoDecidedBefore() {
    var claim = large();
    ruled(claim, Ruling.DENY, Purse.CUSTOMER, ANA);
    var first = Objects.requireNonNull(view(claim).proposal());
    reviewing.confirm(market, claim, first.id(), BEN);
    appeal(claim);

    assertThat(ruled(claim, Ruling.REFUND, Purse.MARKETPLACE, secondSelf(ANA)))
        .isInstanceOf(Review.Excluded.class);
  }

  @Test
  void needsNoSecondPersonToFollowTheTable() {
    var claim = large();

    assertThat(ruled(claim, Ruling.REFUND, Purse.MERCHANT, ANA)).isInstanceOf(Review.Done.class);
    assertThat(lastRuling(claim).confirmedBy()).isNull();
  }

  @Test
  void needsASecondPersonToGiveLessThanTheTableProposes() {
    assertThat(ruled(large(), Ruling.DENY, Purse.CUSTOMER, ANA))
        .isInstanceOf(Review.Proposed.class);
  }

  @Test
  void isConfirmedOnlyOnWhatItsProposerHadSeen() {
    var claim = large();
    ruled(claim, Ruling.DENY, Purse.CUSTOMER, ANA);
    var proposal = Objects.requireNonNull(view(claim).proposal());
    add(claim, Party.CUSTOMER, EvidenceType.STATEMENT, EvidenceFacts.NONE);

    assertThat(reviewing.confirm(market, claim, proposal.id(), BEN))
        .isInstanceOf(Review.NotProposed.class);
    assertThat(view(claim).proposal()).isNull();
    assertThat(view(claim).review().open()).isTrue();
    assertThat(waitingForSecond()).isEmpty();
  }

  @Test
  void isTakenBackOrNotConfirmedAndThenProposedAnew() {
    var claim = large();
    ruled(claim, Ruling.DENY, Purse.CUSTOMER, ANA);
    var first = Objects.requireNonNull(view(claim).proposal());
    assertThat(reviewing.reject(market, claim, first.id(), BEN)).isInstanceOf(Review.Done.class);

    assertThat(waitingForSecond()).isEmpty();
    ruled(claim, Ruling.REFUND, Purse.CARRIER, BEN);
    assertThat(
            reviewing.reject(
                market, claim, Objects.requireNonNull(view(claim).proposal()).id(), BEN))
        .isInstanceOf(Review.Done.class);
    assertThat(waitingForSecond()).as("it was taken back").isEmpty();
    ruled(claim, Ruling.REFUND, Purse.CARRIER, BEN);
    var second = Objects.requireNonNull(view(claim).proposal());
    assertThat(reviewing.confirm(market, claim, first.id(), ANA))
        .isInstanceOf(Review.NotProposed.class);
    assertThat(reviewing.confirm(market, claim, second.id(), BEN))
        .isInstanceOf(Review.Excluded.class);
    assertThat(reviewing.confirm(market, claim, second.id(), ANA)).isInstanceOf(Review.Done.class);
  }

  @Test
  void isOverWhenNobodyConfirmsItInAWeek() {
    var claim = large();
    ruled(claim, Ruling.DENY, Purse.CUSTOMER, ANA);
    var proposal = Objects.requireNonNull(view(claim).proposal());
    assertThat(view(claim).deadlines())
        .extracting(CaseDeadline::meaning)
        .containsExactly(CaseDeadline.Meaning.CONFIRM_RULING, CaseDeadline.Meaning.DECIDE);
    clock.moveTo(proposal.until().toString());

    assertThat(reviewing.confirm(market, claim, proposal.id(), BEN))
        .isInstanceOf(Review.NotProposed.class);
  }

  @Test
  void saysUntilWhenAPersonDecidesAndWhatStands() {
    var claim = underReview();
    assertThat(view(claim).deadlines())
        .containsExactly(
            new CaseDeadline(
                Party.MARKETPLACE,
                Instant.parse("2026-03-24T23:00:00Z"),
                CaseDeadline.Meaning.DECIDE));
    assertThat(view(claim).ruling()).isNull();
    decide(claim, Ruling.DENY, null, ANA);

    assertThat(view(claim).ruling())
        .isEqualTo(new ClaimView.StandingRuling(Ruling.DENY, DecidedBy.AGENT, clock.now(), 0));
    assertThat(view(claim).deadlines())
        .extracting(CaseDeadline::meaning)
        .containsExactly(CaseDeadline.Meaning.APPEAL_OR_CLOSE);
  }

  /** Accepted by the merchant, and too large to be paid without a person: 5,204.90. */
  private CaseId large() {
    var claim = opened(paid("M-1", "EUR", 260_000, PaymentMethod.CARD)).id();
    respond(claim, MerchantAnswer.Position.ACCEPT, null);
    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
    return claim;
  }

  private Review ruled(CaseId claim, Ruling ruling, Purse bears, Actor by) {
    return reviewing.rule(
        market, claim, new ReviewRuling(ruling, null, bears, REASON, List.of()), by);
  }

  private PersonRuling lastRuling(CaseId claim) {
    return ((CaseDecision.ByPerson) decisions.of(market, claim).getLast()).ruling();
  }

  private List<Task> waitingForSecond() {
    return tasks.page(market, TaskSearch.open(10).of(TaskKind.SECOND_PERSON)).items();
  }

  /** Contested without any sign of a dispatch. */
  private CaseId underReview() {
    var claim = opened(paid("M-1")).id();
    contest(claim);
    rule(claim);
    return claim;
  }

  private Review.Preview preview(CaseId claim, Ruling ruling, Long amount) {
    return reviewing
        .preview(market, claim, new ReviewRuling(ruling, amount, Purse.MERCHANT, REASON, List.of()))
        .orElseThrow();
  }

  private Review decide(CaseId claim, Ruling ruling, Long amount, Actor by) {
    return reviewing.rule(
        market, claim, new ReviewRuling(ruling, amount, Purse.MERCHANT, REASON, List.of()), by);
  }

  private Review askMerchant(CaseId claim, String until) {
    return reviewing.askEvidence(
        market,
        claim,
        new EvidenceRequest(
            Party.MERCHANT, List.of(EvidenceType.RECEIPT), Instant.parse(until), ""),
        ANA);
  }
}
