package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.notifications.Notice.Reason.*;
import static org.redress.notifications.Notice.Recipient.CUSTOMER;
import static org.redress.notifications.Notice.Recipient.MERCHANT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimEvents.MerchantAsked;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.evidence.EvidenceType;
import org.redress.notifications.Notice;
import org.redress.notifications.Notice.Reason;
import org.redress.notifications.Notice.Recipient;
import org.redress.notifications.Notices;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.Merchant;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.redress.shared.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What the parties of a case are told. */
@RecordApplicationEvents
class CaseNoticesModuleTests extends ClaimsOnADatabase {

  private static final Actor IMPORT = new Actor(Actor.Kind.IMPORT, "import");
  private static final String MERCHANT_LATE = "2026-03-13T23:00:00Z";
  private static final String REASON = "No scan of this parcel's code is {known}.";

  @Autowired private Notices notices;
  @Autowired private ApplicationEvents heard;
  @Autowired private ApplicationEventPublisher publisher;
  @Autowired private Tenancy tenancy;

  @Test
  void tellsTheCustomerWhatComesNextAndAsksTheMerchant() {
    merchant(Merchant.Status.ACTIVE);
    var claim = opened(paid("M-1"));

    assertThat(told(claim.id())).containsExactly("CUSTOMER CASE_OPENED", "MERCHANT ANSWER_ASKED");
    assertThat(letter(claim.id(), CUSTOMER, CASE_OPENED))
        .contains(claim.reference(), "M-1", "Wir haben Acme gefragt")
        .contains("bis zum Ende des 13. März 2026");
    assertThat(letter(claim.id(), MERCHANT, ANSWER_ASKED))
        .contains(claim.reference(), "44,80\u00a0€", "bis zum Ende des 13. März 2026");
    assertThat(notices.about(market, claim.order()))
        .isEqualTo(notices.ofCase(market, claim.id()))
        .extracting(Notice::caseId)
        .containsOnly(claim.id().value());
  }

  @Test
  void writesToEachInItsOwnLanguage() {
    language = "pt-BR";
    merchant("FR", Merchant.Status.ACTIVE);
    var claim = opened(paid("M-1")).id();

    assertThat(letter(claim, CUSTOMER, CASE_OPENED))
        .startsWith("pt: O seu caso")
        .contains("até o fim de 13 de março de 2026");
    assertThat(letter(claim, MERCHANT, ANSWER_ASKED))
        .startsWith("en: Case")
        .contains("€44.80", "until the end of March 13, 2026");
  }

  @Test
  void writesToABrazilianMerchantInPortuguese() {
    language = "fr";
    merchant("BR", Merchant.Status.ACTIVE);
    var claim = opened(paid("M-1")).id();

    assertThat(letter(claim, CUSTOMER, CASE_OPENED)).startsWith("en: ");
    assertThat(letter(claim, MERCHANT, ANSWER_ASKED)).startsWith("pt: ");
  }

  @Test
  void tellsBothWhatWasDecidedAndWhyAndTheCustomerItsMoney() {
    var claim = opened(paid("M-1")).id();
    ruleAt(claim, MERCHANT_LATE);
    pay(claim);

    assertThat(told(claim))
        .containsExactly(
            "CUSTOMER CASE_OPENED",
            "MERCHANT ANSWER_ASKED",
            "CUSTOMER DECIDED",
            "MERCHANT DECIDED",
            "CUSTOMER MONEY_ON_ITS_WAY",
            "CUSTOMER CASE_CLOSED",
            "MERCHANT CASE_CLOSED");
    assertThat(letter(claim, CUSTOMER, DECIDED))
        .contains(
            "bekommen Sie 44,80\u00a0€ zurück", "Der Händler hat nicht rechtzeitig geantwortet")
        .doesNotContain("Wortlaut");
    assertThat(letter(claim, MERCHANT, DECIDED))
        .contains("Sie haben nicht rechtzeitig geantwortet", "Die Kosten tragen Sie.");
    assertThat(letter(claim, CUSTOMER, MONEY_ON_ITS_WAY)).contains("44,80\u00a0€", "M-1");
    assertThat(letter(claim, CUSTOMER, CASE_CLOSED)).contains("Geld für die Bestellung M-1 zurück");
  }

  @Test
  void tellsUntilWhenADenialMayBeAppealed() {
    language = "en";
    var claim = denied(paid("M-1"));

    assertThat(letter(claim, CUSTOMER, DECIDED))
        .contains(
            "nothing is paid back", "The carrier's record proves that the parcel was delivered")
        .contains("you can appeal until the end of March 24, 2026");
    assertThat(letter(claim, MERCHANT, DECIDED))
        .contains("Die Zustellung ist bewiesen", "bis zum Ende des 24. März 2026");
    ruleAt(claim, "2026-03-24T23:00:00Z");
    assertThat(letter(claim, CUSTOMER, CASE_CLOSED)).contains("the time to appeal is over");
  }

  @Test
  void quotesThePersonWhoDecidedAndTellsEachDecisionOnce() {
    var claim = underReview();
    decide(claim, Ruling.DENY, ANA);
    add(claim, Party.CUSTOMER, EvidenceType.STATEMENT, org.redress.evidence.EvidenceFacts.NONE);
    answering.appeal(market, claim, new Appeal(Appeal.Ground.NEW_EVIDENCE, "They wrote."), SHOP);
    rule(claim);
    decide(claim, Ruling.REFUND, BEN);

    assertThat(notices.ofCase(market, claim))
        .filteredOn(it -> it.reason() == DECIDED && it.recipient() == CUSTOMER)
        .extracting(Notice::body)
        .satisfiesExactly(
            denied ->
                assertThat(denied)
                    .contains("in dessen eigenen Worten: „" + REASON + "“")
                    .contains("Wenn Sie neue Belege haben"),
            refunded -> assertThat(refunded).contains("44,80", REASON));
    assertThat(notices.ofCase(market, claim).getLast().body())
        .contains("Die Kosten trägt der Marktplatz, nicht Sie.");
  }

  @Test
  void tellsWhatWasOfferedAndWhatBecameOfIt() {
    var claim = opened(paid("M-1")).id();
    offer(claim);

    assertThat(letter(claim, CUSTOMER, OFFER_MADE))
        .contains("acme bietet an", "15,00\u00a0€", "bis zum Ende des 15. März 2026");

    answering.acceptOffer(market, claim, 1, SHOP);
    assertThat(letter(claim, MERCHANT, OFFER_ANSWERED)).contains("15,00\u00a0€", "angenommen");
    assertThat(letter(claim, CUSTOMER, DECIDED))
        .contains("Von den 44,80\u00a0€", "bekommen Sie 15,00\u00a0€ zurück")
        .contains("Sie haben dieses Angebot von acme angenommen.");
    assertThat(letter(claim, MERCHANT, DECIDED)).contains("Die Kosten tragen Sie.");
  }

  @Test
  void tellsTheMerchantThatItsOfferWasDeclinedOrNotAnswered() {
    var declined = opened(paid("M-1")).id();
    offer(declined);
    answering.declineOffer(market, declined, 1, SHOP);
    assertThat(letter(declined, MERCHANT, OFFER_ANSWERED)).contains("abgelehnt");

    clock.moveTo("2026-03-02T10:16:00Z");
    customer = "c-78";
    var lapsed = opened(paid("M-2")).id();
    offer(lapsed);
    ruleAt(lapsed, "2026-03-15T23:00:00Z");
    assertThat(letter(lapsed, MERCHANT, OFFER_ANSWERED)).contains("nicht beantwortet");
  }

  @Test
  void offersTheCustomerMoreTimeWithTheReason() {
    var order = paid("M-1");
    report(order, EventType.SHIPPED, Source.CARRIER, "2026-03-02T10:16:00Z");
    var claim = opened(order).id();
    contest(claim);
    rule(claim);

    assertThat(letter(claim, CUSTOMER, OFFER_MADE))
        .contains("Der Händler hat gezeigt, dass Ihr Paket versandt wurde.")
        .contains("bis zum Ende des 17. März 2026");
    answering.declineOffer(market, claim, 1, SHOP);
    assertThat(told(claim))
        .as("it was not the merchant's")
        .doesNotContain("MERCHANT OFFER_ANSWERED");
  }

  @Test
  void asksWhetherItArrivedAndTellsBothThatItIsOver() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.DELIVERED, Source.CARRIER, DAY_AFTER);
    rule(claim);
    assertThat(letter(claim, CUSTOMER, DELIVERY_ASKED)).contains("bis zum Ende des 15. März 2026");

    answering.confirmDelivery(market, claim, true, SHOP);
    assertThat(letter(claim, CUSTOMER, CASE_CLOSED)).contains("gilt als zugestellt");
    assertThat(letter(claim, MERCHANT, CASE_CLOSED)).contains("Sie müssen nichts tun");
  }

  @Test
  void asksWhereMoneyGoesThatCannotGoBackTheWayItCame() {
    language = "pt";
    var claim = opened(paid("M-1", "BRL", 1995, PaymentMethod.BANK_SLIP)).id();
    ruleAt(claim, MERCHANT_LATE);

    assertThat(told(claim)).containsSubsequence("CUSTOMER DECIDED", "CUSTOMER DESTINATION_ASKED");
    assertThat(letter(claim, CUSTOMER, DESTINATION_ASKED))
        .contains("R$\u00a044,80", "até o fim de 27 de março de 2026");
  }

  @Test
  void asksOnlyThePartyThatShallSendEvidenceAndSaysWhatExactly() {
    var claim = underReview();
    ask(claim, Party.MERCHANT, "2026-03-15T14:30:00Z", "Which <carrier>, {please}?");

    assertThat(letter(claim, MERCHANT, EVIDENCE_ASKED))
        .contains("Beleg, Versandnachweis", "bis zum 15. März 2026, 15:30 Uhr (Europe/Berlin)")
        .contains("„Which <carrier>, {please}?“");
    assertThat(told(claim)).doesNotContain("CUSTOMER EVIDENCE_ASKED");

    ruleAt(claim, "2026-03-15T14:30:00Z");
    ask(claim, Party.CUSTOMER, "2026-03-20T23:00:00Z", "");
    assertThat(letter(claim, CUSTOMER, EVIDENCE_ASKED))
        .contains("bis zum Ende des 20. März 2026")
        .doesNotContain("„");
  }

  @Test
  void opensWithWhatReallyComesNext() {
    var lost = paid("M-1");
    report(lost, EventType.LOST, Source.CARRIER, "2026-03-02T10:16:00Z");
    var paidBack = opened(lost).id();
    assertThat(told(paidBack))
        .containsExactly("CUSTOMER CASE_OPENED", "CUSTOMER DECIDED", "MERCHANT DECIDED");
    assertThat(letter(paidBack, CUSTOMER, CASE_OPENED)).contains("Wir haben entschieden");

    clock.moveTo("2026-03-02T10:16:00Z");
    var held = paid("M-2");
    report(
        held,
        EventType.CHARGEBACK_OPENED,
        Source.MARKETPLACE,
        "2026-03-02T10:16:00Z",
        Map.of("amount", 100, "reference", "cb_1"));
    assertThat(letter(opened(held).id(), CUSTOMER, CASE_OPENED)).contains("Ihre Bank");

    clock.moveTo("2026-03-02T10:16:00Z");
    var large = opened(paid("M-3", "CHF", 1995, PaymentMethod.CARD)).id();
    rule(large);
    assertThat(letter(large, CUSTOMER, CASE_OPENED)).isNotEmpty();
  }

  @Test
  void saysWhatToDoWithAParcelThatCameAfterTheRefund() {
    var order = paid("M-1");
    var claim = opened(order).id();
    ruleAt(claim, MERCHANT_LATE);
    pay(claim);
    report(order, EventType.DELIVERED, Source.CARRIER, MERCHANT_LATE);

    assertThat(letter(claim, CUSTOMER, PARCEL_CAME_LATE)).contains("die Kosten trägt acme");
    assertThat(letter(claim, MERCHANT, PARCEL_CAME_LATE)).contains("auf Ihre Kosten");
  }

  @Test
  void staysSilentAboutAParcelThatAnImportReports() {
    var order = paid("M-1");
    var claim = opened(order).id();
    ruleAt(claim, MERCHANT_LATE);
    pay(claim);
    var delivered =
        new ReportEvent(
            EventType.DELIVERED,
            Instant.parse(MERCHANT_LATE),
            Source.CARRIER,
            ReportEvent.Details.NONE);

    reporting.report(market, order, delivered, IMPORT);

    assertThat(kinds(claim)).contains("ParcelCameLate");
    assertThat(told(claim)).doesNotContain("CUSTOMER PARCEL_CAME_LATE");
  }

  @Test
  void writesNothingTwiceWhereItHearsTwice() {
    var claim = opened(paid("M-1")).id();
    offer(claim);
    answering.declineOffer(market, claim, 1, SHOP);
    rule(claim);
    ask(claim, Party.MERCHANT, "2026-03-15T23:00:00Z", "Please.");
    ruleAt(claim, "2026-03-15T23:00:00Z");
    decide(claim, Ruling.REFUND, ANA);
    pay(claim);
    var once = notices.ofCase(market, claim);
    var events = heard.stream(CaseEvent.class).filter(it -> claim.equals(it.caseId())).toList();

    tenancy.run(market, () -> events.forEach(publisher::publishEvent));

    assertThat(events).hasSizeGreaterThan(10);
    assertThat(once).hasSizeGreaterThan(8);
    assertThat(notices.ofCase(market, claim)).isEqualTo(once);
  }

  @Test
  void keepsTheNoticesOfTwoCasesOfAnOrderApart() {
    var order = paid("M-1");
    var first = opened(order).id();
    answering.withdraw(market, first, null, SHOP);
    var second = opened(order).id();

    assertThat(told(first)).contains("CUSTOMER CASE_OPENED", "CUSTOMER CASE_CLOSED");
    assertThat(told(second)).containsExactly("CUSTOMER CASE_OPENED", "MERCHANT ANSWER_ASKED");
  }

  @Test
  void writesToNobodyBecauseOfAnImport() {
    var claim = opened(paid("M-1"));
    var before = notices.ofCase(market, claim.id());

    tenancy.run(
        market,
        () ->
            publisher.publishEvent(
                new MerchantAsked(
                    market,
                    claim.order(),
                    claim.id(),
                    clock.now(),
                    IMPORT,
                    Instant.parse("2026-03-20T23:00:00Z"))));

    assertThat(notices.ofCase(market, claim.id())).isEqualTo(before);
  }

  /** Delivered with a signature, which the customer denies. */
  private CaseId denied(OrderId order) {
    var claim = opened(order).id();
    report(
        order,
        EventType.DELIVERED,
        Source.CARRIER,
        DAY_AFTER,
        Map.of("postalCode", "80331", "signedBy", "M. K."));
    rule(claim);
    answering.confirmDelivery(market, claim, false, SHOP);
    rule(claim);
    return claim;
  }

  private CaseId underReview() {
    var claim = opened(paid("M-1")).id();
    contest(claim);
    rule(claim);
    return claim;
  }

  private void offer(CaseId claim) {
    respond(
        claim,
        MerchantAnswer.Position.OFFER,
        new MerchantAnswer.Offered(Offer.Remedy.PARTIAL_REFUND, 1500));
  }

  private void ask(CaseId claim, Party party, String until, String text) {
    var types = List.of(EvidenceType.RECEIPT, EvidenceType.PROOF_OF_SHIPMENT);
    assertThat(
            reviewing.askEvidence(
                market, claim, new EvidenceRequest(party, types, Instant.parse(until), text), ANA))
        .isInstanceOf(Review.Done.class);
  }

  private void decide(CaseId claim, Ruling ruling, Actor by) {
    assertThat(
            reviewing.rule(
                market,
                claim,
                new ReviewRuling(ruling, null, Purse.MARKETPLACE, REASON, List.of()),
                by))
        .isInstanceOf(Review.Done.class);
  }

  private List<String> told(CaseId claim) {
    return notices.ofCase(market, claim).stream()
        .map(notice -> notice.recipient() + " " + notice.reason())
        .toList();
  }

  /** The one letter of this kind, with its language in front. */
  private String letter(CaseId claim, Recipient to, Reason reason) {
    var letters =
        notices.ofCase(market, claim).stream()
            .filter(notice -> notice.recipient() == to && notice.reason() == reason)
            .toList();
    assertThat(letters).as("%s to the %s", reason, to).hasSize(1);
    var letter = letters.getFirst();
    return "%s: %s%n%s".formatted(letter.language(), letter.subject(), letter.body());
  }
}
