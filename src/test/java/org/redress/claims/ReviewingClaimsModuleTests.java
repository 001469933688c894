package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimStep.Next;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceType;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;

class ReviewingClaimsModuleTests extends ClaimsOnADatabase {

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
