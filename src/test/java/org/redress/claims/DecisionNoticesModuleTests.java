package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.notifications.Notice.Reason.*;
import static org.redress.notifications.Notice.Recipient.CUSTOMER;
import static org.redress.notifications.Notice.Recipient.MERCHANT;

import org.junit.jupiter.api.Test;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.evidence.EvidenceType;
import org.redress.notifications.Notice;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent.Source;
import org.redress.shared.Party;

/** What the parties of a case are told of offers, decisions and money. */
class DecisionNoticesModuleTests extends LettersToParties {

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
    assertThat(letter(claim, CUSTOMER, CASE_CLOSED))
        .contains("nothing more can be said against that");
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
  void asksWhereMoneyGoesThatCannotGoBackTheWayItCame() {
    language = "pt";
    var claim = opened(paid("M-1", "BRL", 1995, PaymentMethod.BANK_SLIP)).id();
    ruleAt(claim, MERCHANT_LATE);

    assertThat(told(claim)).containsSubsequence("CUSTOMER DECIDED", "CUSTOMER DESTINATION_ASKED");
    assertThat(letter(claim, CUSTOMER, DESTINATION_ASKED))
        .contains("R$\u00a044,80", "até o fim de 27 de março de 2026");
  }
}
