package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.notifications.Notice.Reason.*;
import static org.redress.notifications.Notice.Recipient.CUSTOMER;
import static org.redress.notifications.Notice.Recipient.MERCHANT;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimEvents.MerchantAsked;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.notifications.Notice;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.Merchant;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportEvent.Source;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.Party;
import org.redress.shared.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What the parties of a case are told of its course. */
@RecordApplicationEvents
class CaseNoticesModuleTests extends LettersToParties {

  private static final Actor IMPORT = new Actor(Actor.Kind.IMPORT, "import");

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
}
