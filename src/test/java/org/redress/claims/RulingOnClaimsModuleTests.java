package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimStep.Next;
import org.redress.evidence.EvidenceType;
import org.redress.orders.Contract;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.Registration;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.Purse;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.springframework.beans.factory.annotation.Autowired;

class RulingOnClaimsModuleTests extends ClaimsOnADatabase {

  @Autowired private FindingOrders orders;

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

    // by the carrier, but nobody knows where: weak, and the merchant may still prove it
    assertThat(rule(claim)).isEqualTo(Next.ASK_MERCHANT);
    contest(claim);

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

  @ParameterizedTest
  @CsvSource({
    "LOST, CARRIER",
    "LOST, MERCHANT",
    "RETURNED_TO_SENDER, CARRIER",
    "RETURNED_TO_SENDER, MERCHANT",
    "CANCELLED, MERCHANT"
  })
  void refundsWhatIsCertainAtOnceAndLetsTheMerchantObject(EventType type, Source source) {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, type, source, "2026-03-10T08:00:00Z");

    assertThat(rule(claim)).isEqualTo(Next.REFUND);
    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MERCHANT);
    pay(claim);
    assertThat(view(claim).actionsOf(Party.MERCHANT)).contains(CaseAction.OBJECT);
    assertThat(paidOut(claim)).isEqualTo(4480);
  }

  @Test
  void keepsTheShippingOfWhatTheCarrierSaysWasNotCollected() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(
        order,
        EventType.RETURNED_TO_SENDER,
        Source.CARRIER,
        "2026-03-10T08:00:00Z",
        Map.of("reason", "UNCLAIMED"));
    rule(claim);
    pay(claim);

    assertThat(paidOut(claim)).isEqualTo(3990);
    assertThat(ended(claim).outcome()).isEqualTo(Outcome.PARTIALLY_REFUNDED);
  }

  @Test
  void paysTheShippingWhereOnlyTheMerchantSaysWhyItCameBack() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(
        order,
        EventType.RETURNED_TO_SENDER,
        Source.MERCHANT,
        "2026-03-10T08:00:00Z",
        Map.of("reason", "UNCLAIMED"));
    rule(claim);
    pay(claim);

    assertThat(paidOut(claim)).isEqualTo(4480);
  }

  @Test
  void goesOnOverTheMerchantsBareWordOfADelivery() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.DELIVERED, Source.MERCHANT, "2026-03-10T08:00:00Z");

    assertThat(rule(claim)).isEqualTo(Next.ASK_MERCHANT);
    assertThat(view(claim).actionsOf(Party.CUSTOMER)).doesNotContain(CaseAction.CONFIRM_DELIVERY);
    assertThat(ruleAt(claim, MERCHANT_LATE)).isEqualTo(Next.REFUND);
  }

  @Test
  void putsAContestedBareWordOfADeliveryBeforeAPerson() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.DELIVERED, Source.MERCHANT, "2026-03-10T08:00:00Z");
    contest(claim);

    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
    assertThat(ruleAt(claim, "2026-03-16T23:00:00Z")).isEqualTo(Next.REVIEW);
  }

  @ParameterizedTest
  @EnumSource(names = {"CANCELLED", "LOST", "RETURNED_TO_SENDER"})
  void putsWhatContradictsAProvedDeliveryBeforeAPerson(EventType type) {
    var order = paid("M-1");
    signed(order);
    var claim = opened(order).id();
    report(order, type, Source.MERCHANT, "2026-03-10T08:00:00Z");

    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
    assertThat(view(claim).refunds()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CANCELLED", "LOST", "RETURNED_TO_SENDER"})
  void putsADenialThatNoLongerGoesWithTheReportsBeforeAPerson(EventType type) {
    var order = paid("M-1");
    signed(order);
    var claim = opened(order).id();
    contest(claim);
    rule(claim);
    assertThat(view(claim).actionsOf(Party.CUSTOMER)).contains(CaseAction.APPEAL);

    clock.moveTo("2026-03-11T08:00:00Z");
    report(order, type, Source.MERCHANT, "2026-03-11T08:00:00Z");

    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
    assertThat(view(claim).review().open()).isTrue();
    assertThat(view(claim).refunds()).isEmpty();
  }

  @Test
  void putsADenialWhoseDeliveryIsRetractedBeforeAPerson() {
    var order = paid("M-1");
    signed(order);
    var claim = opened(order).id();
    contest(claim);
    rule(claim);

    clock.moveTo("2026-03-11T08:00:01Z");
    report(
        order,
        EventType.RETRACTED,
        Source.CARRIER,
        "2026-03-11T08:00:01Z",
        Map.of("eventId", deliveryOf(order)));

    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
  }

  @Test
  void takesAnAcceptanceWhileTheCustomerIsAskedAboutADelivery() {
    var claim = delivered("2026-03-11T09:00:00Z");
    rule(claim);
    respond(claim, MerchantAnswer.Position.ACCEPT, null);

    assertThat(rule(claim)).isEqualTo(Next.REFUND);
  }

  @Test
  void letsAParcelBeCollectedUntilItsLastDay() {
    var order = paid("M-1");
    clock.moveTo(DAY_AFTER);
    report(
        order,
        EventType.AVAILABLE_FOR_PICKUP,
        Source.CARRIER,
        "2026-03-06T08:00:00Z",
        Map.of("collectBy", "2026-03-20"));
    var claim = opened(order).id();
    contest(claim);

    assertThat(rule(claim)).isEqualTo(Next.WAIT);
    assertThat(view(claim).deadline().at()).isEqualTo("2026-03-20T23:00:00Z");
    assertThat(ruleAt(claim, "2026-03-20T23:00:00Z")).isEqualTo(Next.REVIEW);
  }

  @Test
  void putsPartsOfAnOrderBeforeAPersonAsItWouldTheWhole() {
    var order = twoLamps(300_000);
    clock.moveTo(DAY_AFTER);
    var first = openedPart(order, "1");
    var second = openedPart(order, "2");
    respond(first, MerchantAnswer.Position.ACCEPT, null);
    respond(second, MerchantAnswer.Position.ACCEPT, null);

    assertThat(rule(first)).isEqualTo(Next.REVIEW);
    assertThat(rule(second)).isEqualTo(Next.REVIEW);
  }

  @Test
  void deniesNoPartOfAnOrderOnAScanThatWouldNotProveTheWhole() {
    var order = twoLamps(14_000);
    clock.moveTo(DAY_AFTER);
    report(
        order,
        EventType.DELIVERED,
        Source.CARRIER,
        "2026-03-06T08:00:00Z",
        Map.of("postalCode", "80331"));
    clock.moveTo(DAY_AFTER);
    var claim = openedPart(order, "1");
    contest(claim);

    assertThat(rule(claim)).isEqualTo(Next.REVIEW);
  }

  @Test
  void weighsOnlyWhatWasDeniedOrContradictedOfACustomersHistory() {
    for (var n = 1; n <= 5; n++) {
      var upheld = opened(paid("M-" + n)).id();
      respond(upheld, MerchantAnswer.Position.ACCEPT, null);
      rule(upheld);
      pay(upheld);
      clock.moveTo("2026-03-02T10:16:00Z");
    }
    var sent = paid("M-6");
    report(sent, EventType.SHIPPED, Source.CARRIER, "2026-03-02T10:16:00Z");

    assertThat(opened(sent).status()).isEqualTo(CaseStatus.WAITING_MERCHANT);
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
  void asksTheCustomerToSendBackWhatComesAfterTheRefund() {
    var order = paid("M-1");
    var claim = opened(order).id();
    ruleAt(claim, MERCHANT_LATE);
    pay(claim);
    report(order, EventType.DELIVERED, Source.CARRIER, MERCHANT_LATE);

    assertThat(ended(claim).outcome()).isEqualTo(Outcome.REFUNDED);
    assertThat(kinds(claim)).endsWith("ParcelCameLate", "ParcelAwaitedBack");
    assertThat(tables(claim)).endsWith("LateDelivery");
  }

  private OrderId twoLamps(long price) {
    var contract =
        new Contract(
            "M-1",
            Instant.parse("2026-03-02T10:15:00Z"),
            "EUR",
            new Contract.MerchantReference("acme"),
            new Contract.Customer(customer, null, null, language, Set.of()),
            List.of(
                new Contract.Line("1", "A", "Lamp", null, 1, price),
                new Contract.Line("2", "B", "Lamp", null, 1, price)),
            new Contract.Amounts(2 * price, 0, 0, 0),
            new Contract.ShipTo("M. K.", "München", "BY", "80331", "DE"),
            new Contract.Promise(null, LocalDate.parse("2026-03-09")),
            new Contract.Shipping(Contract.ShippingMethod.REGISTERED, null),
            new Contract.Payment("sandbox", "pay_M-1", PaymentMethod.CARD),
            List.of());
    var order = ((Registration.New) registering.register(market, contract, SHOP)).order().id();
    report(order, EventType.PAID, Source.MARKETPLACE, "2026-03-02T10:16:00Z");
    return order;
  }

  private CaseId openedPart(OrderId order, String line) {
    var part = List.of(new Quantity(line, 1));
    var claim = new OpenClaim(order, KindId.NOT_RECEIVED, part, "Still nothing here.", null);
    return ((Opening.Opened) claims.open(market, claim, SHOP)).claim().id();
  }

  private String deliveryOf(OrderId order) {
    return orders.find(market, order).orElseThrow().events().stream()
        .filter(event -> event.type() == EventType.DELIVERED)
        .map(event -> event.id().toString())
        .findFirst()
        .orElseThrow();
  }

  private void signed(OrderId order) {
    clock.moveTo(DAY_AFTER);
    report(
        order,
        EventType.DELIVERED,
        Source.CARRIER,
        "2026-03-06T08:00:00Z",
        Map.of("postalCode", "80331", "signedBy", "M. K."));
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
