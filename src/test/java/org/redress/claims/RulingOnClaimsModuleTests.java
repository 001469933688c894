package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimStep.Next;
import org.redress.evidence.EvidenceType;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.Purse;
import org.redress.shared.CaseId;
import org.redress.shared.Party;

class RulingOnClaimsModuleTests extends ClaimsOnADatabase {

  private static final String MERCHANT_LATE = "2026-03-13T23:00:00Z";

  @Test
  void waitsForTheMerchantUntilItsDeadline() {
    var claim = opened(paid("M-1")).id();

    assertThat(ruleAt(claim, "2026-03-13T22:59:59Z")).isEqualTo(Next.ASK_MERCHANT);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_MERCHANT);
    assertThat(book.nextAfter(clock.now())).contains(Instant.parse(MERCHANT_LATE));
  }

  @Test
  void refundsInFullWhereTheMerchantIsSilent() {
    var claim = opened(paid("M-1")).id();

    assertThat(ruleAt(claim, MERCHANT_LATE)).isEqualTo(Next.REFUND);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.SETTLING);
    assertThat(paidOut(claim)).isZero();

    pay(claim);

    assertThat(ended(claim))
        .isEqualTo(
            new ClaimView.Ended(
                Outcome.REFUNDED,
                DecidedBy.POLICY,
                Purse.MARKETPLACE,
                Purse.MERCHANT,
                Instant.parse(MERCHANT_LATE)));
    assertThat(paidOut(claim)).isEqualTo(4480);
    assertThat(kinds(claim))
        .containsSubsequence("MerchantSilent", "RefundRuled", "RefundConfirmed", "ClaimClosed");
  }

  @Test
  void refundsAtOnceWhereTheMerchantAccepts() {
    var claim = opened(paid("M-1")).id();
    respond(claim, MerchantAnswer.Position.ACCEPT, null);
    rule(claim);
    pay(claim);

    assertThat(ended(claim).decidedBy()).isEqualTo(DecidedBy.PARTIES);
    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MERCHANT);
  }

  @Test
  void givesAParcelThatIsShownToBeUnderWayOneMoreWeek() {
    var order = paid("M-1");
    report(order, EventType.SHIPPED, Source.CARRIER, "2026-03-02T10:16:00Z");
    var claim = opened(order).id();
    contest(claim);

    assertThat(rule(claim)).isEqualTo(Next.WAIT);
    // the customer may refuse the wait until it ends; Tuesday and seven days
    assertThat(view(claim).deadline())
        .isEqualTo(
            new CaseDeadline(
                Party.CUSTOMER, Instant.parse("2026-03-17T23:00:00Z"), Meaning.ANSWER_OFFER));
    assertThat(ruleAt(claim, "2026-03-17T23:00:00Z")).isEqualTo(Next.REFUND);
    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MERCHANT);
  }

  @Test
  void waitsForTheDeliveryOnceTheCustomerTakesTheOffer() {
    var claim = waiting().id();

    answering.acceptOffer(market, claim, 1, SHOP);

    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_DELIVERY);
    assertThat(ruleAt(claim, "2026-03-17T22:59:59Z")).isEqualTo(Next.WAIT);
    assertThat(ruleAt(claim, "2026-03-17T23:00:00Z")).isEqualTo(Next.REFUND);
  }

  @Test
  void letsAPersonDecideWhereTheCustomerWillNotWait() {
    var claim = waiting().id();

    answering.declineOffer(market, claim, 1, SHOP);

    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
  }

  @Test
  void putsWordAgainstWordBeforeAPerson() {
    var claim = opened(paid("M-1")).id();
    contest(claim);

    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
    assertThat(view(claim).review().open()).isTrue();
    assertThat(view(claim).refunds()).isEmpty();
  }

  @Test
  void takesATrackingNumberOfGoodFormForADispatchOnly() {
    var claim = opened(paid("M-1")).id();
    add(claim, Party.MERCHANT, EvidenceType.PROOF_OF_SHIPMENT, posted("Correios", "RB123456785BR"));
    contest(claim);

    assertThat(rule(claim)).isEqualTo(Next.WAIT);
  }

  @Test
  void doesNotTakeATrackingNumberWithAWrongCheckDigitForADispatch() {
    var claim = opened(paid("M-1")).id();
    add(claim, Party.MERCHANT, EvidenceType.PROOF_OF_SHIPMENT, posted("Correios", "RB123456784BR"));
    contest(claim);

    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
  }

  @Test
  void neverDeniesOnTheMerchantsWordThatItWasDelivered() {
    var claim = opened(paid("M-1")).id();
    add(claim, Party.MERCHANT, EvidenceType.PROOF_OF_DELIVERY, posted("Correios", "RB123456785BR"));
    contest(claim);

    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
    assertThat(tables(claim)).contains("DeliveryProof");
  }

  @Test
  void asksTheCustomerWhetherAReportedDeliveryReachedIt() {
    var claim = delivered("2026-03-11T09:00:00Z");

    assertThat(rule(claim)).isEqualTo(Next.WAIT);
    assertThat(view(claim).actionsOf(Party.CUSTOMER)).contains(CaseAction.CONFIRM_DELIVERY);
    assertThat(view(claim).deadline().meaning()).isEqualTo(Meaning.CONFIRM_DELIVERY);
  }

  @Test
  void closesAsDeliveredWhenTheCustomerSaysSo() {
    var claim = delivered("2026-03-11T09:00:00Z");
    rule(claim);
    answering.confirmDelivery(market, claim, true, SHOP);

    assertThat(ended(claim).outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(rule(claim)).isEqualTo(Next.CLOSED);
  }

  @Test
  void closesAsDeliveredWhenTheCustomerSaysNothing() {
    var claim = delivered("2026-03-11T09:00:00Z");
    rule(claim);

    assertThat(ruleAt(claim, "2026-03-16T22:59:59Z")).isEqualTo(Next.WAIT);
    assertThat(ruleAt(claim, "2026-03-16T23:00:00Z")).isEqualTo(Next.CLOSED);
    assertThat(ended(claim).outcome()).isEqualTo(Outcome.DELIVERED);
  }

  @Test
  void weighsTheProofWhenTheCustomerSaysItIsStillNotHere() {
    var claim = delivered("2026-03-11T09:00:00Z");
    rule(claim);
    answering.confirmDelivery(market, claim, false, SHOP);

    // by the carrier, but nobody knows where: weak
    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
    assertThat(tables(claim)).endsWith("DeliveryProof", "ClaimRuling");
  }

  @Test
  void waitsNoLongerForAParcelThatIsRecordedAsDelivered() {
    var claim = waiting();
    answering.acceptOffer(market, claim.id(), 1, SHOP);
    report(claim.order(), EventType.DELIVERED, Source.CARRIER, "2026-03-10T08:05:00Z");
    rule(claim.id());
    answering.confirmDelivery(market, claim.id(), false, SHOP);

    assertThat(rule(claim.id())).isEqualTo(Next.REVIEW);
  }

  @Test
  void deniesOnASignedDeliveryAndLetsTheCustomerAppeal() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(
        order,
        EventType.DELIVERED,
        Source.CARRIER,
        "2026-03-10T08:00:00Z",
        Map.of("postalCode", "80331", "signedBy", "M. K."));
    rule(claim);
    answering.confirmDelivery(market, claim, false, SHOP);

    assertThat(rule(claim)).isEqualTo(Next.WAIT);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    assertThat(view(claim).actionsOf(Party.CUSTOMER)).contains(CaseAction.APPEAL);
    assertThat(view(claim).appealableUntil())
        .containsEntry(Party.CUSTOMER, Instant.parse("2026-03-24T23:00:00Z"));
    assertThat(ruleAt(claim, "2026-03-24T23:00:00Z")).isEqualTo(Next.CLOSED);
    assertThat(ended(claim).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(ended(claim).decidedBy()).isEqualTo(DecidedBy.POLICY);
  }

  @Test
  void weighsALossAtOnceAndChargesNobodyUnheard() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.LOST, Source.CARRIER, "2026-03-10T08:00:00Z");

    assertThat(rule(claim)).isEqualTo(Next.REFUND);
    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MARKETPLACE);
  }

  @Test
  void takesAnOfferOfAPart() {
    var claim = opened(paid("M-1")).id();
    respond(
        claim,
        MerchantAnswer.Position.OFFER,
        new MerchantAnswer.Offered(Offer.Remedy.PARTIAL_REFUND, 1500));
    assertThat(rule(claim)).isEqualTo(Next.WAIT);

    answering.acceptOffer(market, claim, 1, SHOP);
    rule(claim);
    pay(claim);

    assertThat(ended(claim).outcome()).isEqualTo(Outcome.PARTIALLY_REFUNDED);
    assertThat(paidOut(claim)).isEqualTo(1500);
  }

  @Test
  void decidesOnWithoutAnOfferThatNobodyTook() {
    var claim = opened(paid("M-1")).id();
    respond(
        claim,
        MerchantAnswer.Position.OFFER,
        new MerchantAnswer.Offered(Offer.Remedy.PARTIAL_REFUND, 1500));
    rule(claim);

    assertThat(ruleAt(claim, "2026-03-15T23:00:00Z")).isEqualTo(Next.REVIEW);
    assertThat(view(claim).offers().getFirst().state()).isEqualTo(Offer.State.LAPSED);
  }

  @Test
  void asksForADestinationWhereThePaymentCannotBeRefunded() {
    var claim = opened(paid("M-1", "EUR", 1995, PaymentMethod.BANK_SLIP)).id();
    ruleAt(claim, MERCHANT_LATE);

    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    assertThat(view(claim).actionsOf(Party.CUSTOMER)).containsExactly(CaseAction.GIVE_DESTINATION);
  }

  @Test
  void neverRefundsTwiceHoweverOftenItIsAsked() {
    var claim = opened(paid("M-1")).id();
    ruleAt(claim, MERCHANT_LATE);
    pay(claim);
    rule(claim);
    pay(claim);

    assertThat(paidOut(claim)).isEqualTo(4480);
    assertThat(view(claim).refunds()).hasSize(1);
  }

  @Test
  void tellsTheCustomerToKeepWhatComesAfterTheRefund() {
    var order = paid("M-1");
    var claim = opened(order).id();
    ruleAt(claim, MERCHANT_LATE);
    pay(claim);
    report(order, EventType.DELIVERED, Source.CARRIER, MERCHANT_LATE);

    assertThat(ended(claim).outcome()).isEqualTo(Outcome.REFUNDED);
    assertThat(kinds(claim)).endsWith("ParcelCameLate");
    assertThat(tables(claim)).endsWith("LateDelivery");
  }

  private CaseId delivered(String at) {
    var order = paid("M-1");
    var claim = opened(order).id();
    clock.moveTo(at);
    report(order, EventType.DELIVERED, Source.CARRIER, at);
    return claim;
  }

  private ClaimView waiting() {
    var order = paid("M-1");
    report(order, EventType.SHIPPED, Source.CARRIER, "2026-03-02T10:16:00Z");
    var claim = opened(order);
    contest(claim.id());
    rule(claim.id());
    return view(claim.id());
  }
}
