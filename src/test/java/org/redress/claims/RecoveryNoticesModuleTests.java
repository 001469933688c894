package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.notifications.Notice.Reason.RECOVERY_ASKED;
import static org.redress.notifications.Notice.Reason.RECOVERY_CREDITED;
import static org.redress.notifications.Notice.Reason.RECOVERY_ENDED;
import static org.redress.notifications.Notice.Reason.RECOVERY_RECEIVED;
import static org.redress.notifications.Notice.Reason.RECOVERY_REMINDED;
import static org.redress.notifications.Notice.Recipient.CUSTOMER;
import static org.redress.notifications.Notice.Recipient.MERCHANT;

import org.junit.jupiter.api.Test;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.guarantee.DrivingRecoveries;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.Recoveries.Receipt;
import org.redress.guarantee.Recovery.Part.Kind;
import org.redress.orders.EventType;
import org.redress.orders.Merchant;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.AnotherEdition;
import org.redress.refunds.GivingDestinations;
import org.redress.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;

/** What debtors are told of recoveries, and whoever gets something by them. */
class RecoveryNoticesModuleTests extends LettersToParties {

  @Autowired private AnotherEdition edition;
  @Autowired private Recoveries recoveries;
  @Autowired private DrivingRecoveries following;
  @Autowired private GivingDestinations destinations;

  @Test
  void sayNothingOfWhatIsSetOffAtOnce() {
    var claim = opened(paid("M-1")).id();
    ruleAt(claim, MERCHANT_LATE);
    pay(claim);

    assertThat(told(claim)).noneMatch(reason -> reason.contains("RECOVERY"));
  }

  @Test
  void demandOfTheMerchantRemindItAndSayWhenAllIsPaid() {
    var order = paid("M-1");
    merchant(Merchant.Status.INSOLVENT);
    var claim = opened(order).id();
    escalating.award(market, claim, "default", award(Ruling.REFUND), GUARANTOR);
    destinations.give(market, claim, "dest_1a2b3c", SHOP);
    pay(claim);
    var id = recoveries.ofCase(market, claim).getFirst().id();
    clock.moveTo(recoveries.find(market, id).orElseThrow().due().looksAt().toString());
    following.followUp(market, id);
    receive(claim, 1000, "bank-1");
    receive(claim, 3480, "bank-2");

    assertThat(told(claim).stream().filter(reason -> reason.contains("RECOVERY")))
        .containsExactly(
            "MERCHANT RECOVERY_ASKED",
            "MERCHANT RECOVERY_REMINDED",
            "MERCHANT RECOVERY_RECEIVED",
            "MERCHANT RECOVERY_ENDED");
    assertThat(letter(claim, MERCHANT, RECOVERY_ASKED))
        .startsWith("de: ")
        .contains("44,80\u00a0€", "bis zum Ende des 24. März 2026", view(claim).reference());
    assertThat(letter(claim, MERCHANT, RECOVERY_REMINDED)).contains("44,80\u00a0€", "überfällig");
    assertThat(letter(claim, MERCHANT, RECOVERY_RECEIVED)).contains("10,00\u00a0€", "34,80\u00a0€");
    assertThat(letter(claim, MERCHANT, RECOVERY_ENDED)).contains("nichts mehr offen");
  }

  @Test
  void askTheCustomerAndTellTheMerchantWhatIsToItsCredit() {
    language = "pt-BR";
    merchant(Merchant.Status.ACTIVE);
    edition.askingForTheMoneyBack(market);
    var claim = opened(paid("M-1")).id();
    ruleAt(claim, MERCHANT_LATE);
    pay(claim);
    report(view(claim).order(), EventType.DELIVERED, Source.CARRIER, MERCHANT_LATE);
    var id = recoveries.ofCase(market, claim).getLast().id();

    assertThat(letter(claim, CUSTOMER, RECOVERY_ASKED))
        .startsWith("pt: ")
        .contains("€\u00a044,80", "até o fim de 27 de março de 2026", "sem o seu consentimento");

    recoveries.dispute(market, id, "I have sent it back.", SHOP);
    clock.moveTo("2026-03-16T09:00:00Z");
    recoveries.uphold(market, id, ANA);
    receive(claim, 1000, "bank-1");
    recoveries.writeOff(market, id, "The customer does not want to.", ANA);

    assertThat(told(claim).stream().filter(reason -> reason.contains("RECOVERY")))
        .containsExactly(
            "CUSTOMER RECOVERY_ASKED",
            "CUSTOMER RECOVERY_ASKED",
            "CUSTOMER RECOVERY_RECEIVED",
            "MERCHANT RECOVERY_CREDITED",
            "CUSTOMER RECOVERY_ENDED");
    assertThat(letter(claim, MERCHANT, RECOVERY_CREDITED)).startsWith("de: ").contains("10,00");
    assertThat(letter(claim, CUSTOMER, RECOVERY_ENDED)).contains("não é mais pedido");
  }

  private void receive(CaseId claim, long amount, String reference) {
    var last = recoveries.ofCase(market, claim).getLast();
    recoveries.receive(market, last.id(), new Receipt(Kind.PAYMENT, amount, reference), SHOP);
  }
}
