package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.guarantee.GuarantorMonth;
import org.redress.guarantee.GuarantorMonths;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.Recovery.Part.Kind;
import org.redress.guarantee.Recovery.State;
import org.redress.guarantee.RecoveryAnswer;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.AnotherEdition;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundTroubles;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.shared.CaseId;
import org.redress.shared.Party;
import org.redress.shared.Tenancy;
import org.redress.tasks.TaskKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a customer is asked to pay back, whose parcel came after the refund: by an edition that asks
 * for it, which the delivered one does not.
 */
class PaybacksModuleTests extends RecoveriesOnADatabase {

  @Autowired private AnotherEdition edition;
  @Autowired private RefundTroubles troubles;
  @Autowired private GuarantorMonths months;
  @Autowired private JdbcClient jdbc;
  @Autowired private Tenancy tenancy;

  @BeforeEach
  void askForTheMoneyBack() {
    edition.askingForTheMoneyBack(market);
  }

  @Test
  void isCreditedToTheMerchantThatBoreTheRefund() {
    var claim = cameAfter(refundedOfASilentMerchant("M-1"));

    assertThat(recoveries.ofCase(market, claim))
        .extracting(it -> it.claimed().creditor(), it -> it.claimed().debtor(), Recovery::state)
        .containsExactly(
            tuple(Purse.MARKETPLACE, Purse.MERCHANT, State.SETTLED),
            tuple(Purse.MERCHANT, Purse.CUSTOMER, State.OPEN));
    assertThat(kinds(claim)).endsWith("ParcelCameLate", "RecoveryOpened");
    // ten business days in Bavaria
    assertThat(asked(claim).due().at()).isEqualTo("2026-03-30T22:00:00Z");
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("merchant:acme:payable", 4480L),
            entry("customer:claims", 4480L),
            entry("merchant:acme:recoveries-due", -4480L));

    receive(claim, 1000, "bank-1");
    receive(claim, 1000, "bank-1");
    receive(claim, 3480, "bank-2");

    assertThat(asked(claim).state()).isEqualTo(State.SETTLED);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L), entry("marketplace:received", 4480L));
  }

  @Test
  void lowersTheCostOfTheMarketplaceWhereItBoreTheRefund() {
    carrierChosenBy = Party.MARKETPLACE;
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.LOST, Source.CARRIER, DAY_AFTER);
    rule(claim);
    pay(claim);
    cameAfter(claim);
    receive(claim, 4480, "bank-1");

    assertThat(asked(claim).claimed().creditor()).isEqualTo(Purse.MARKETPLACE);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L), entry("marketplace:received", 4480L));
  }

  @Test
  void goesFirstToTheGuarantorThatWaitsForTheMerchantsMoney() {
    var claim = cameAfter(awarded("M-1"));
    receive(claim, 1000, "bank-1");

    var owed = recoveries.ofCase(market, claim).getFirst();
    assertThat(owed.outstanding()).isEqualTo(3480);
    assertThat(owed.parts()).extracting(Recovery.Part::kind).containsExactly(Kind.PAID_BACK);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("guarantor:received", 1000L),
            entry("guarantor:advances", 3480L),
            entry("merchant:acme:receivable", 3480L),
            entry("guarantor:recoveries-due", -3480L),
            entry("customer:claims", 3480L),
            entry("merchant:acme:recoveries-due", -3480L));

    received(owed.id(), Kind.PAYMENT, 3000, "acme-1");
    receive(claim, 3480, "bank-2");
    assertThat(recoveries.ofCase(market, claim))
        .extracting(Recovery::state)
        .containsOnly(State.SETTLED);
    // 480 were still the guarantor's, 3000 are the merchant's that had paid them
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("guarantor:received", 4480L),
            entry("marketplace:received", 3000L),
            entry("merchant:acme:payable", -3000L));
  }

  @Test
  void makesAWriteOffTheLess() {
    var claim = awarded("M-1");
    var owed = recoveries.ofCase(market, claim).getFirst().id();
    assertThat(exposing()).containsExactly("recovery:" + owed);
    recoveries.writeOff(market, owed, "The merchant has ceased trading.", ANA);
    cameAfter(claim);
    receive(claim, 1000, "bank-1");

    assertThat(asked(claim).claimed().creditor()).isEqualTo(Purse.GUARANTOR);
    assertThat(recoveries.find(market, owed).orElseThrow())
        .returns(State.WRITTEN_OFF, Recovery::state)
        .returns(3480L, Recovery::writtenOff)
        .returns(1000L, Recovery::received);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("guarantor:received", 1000L),
            entry("guarantor:written-off", 3480L),
            entry("customer:claims", 3480L),
            entry("guarantor:recoveries-due", -3480L));
    assertThat(exposing()).isEmpty();
    assertThat(months.of(market, "default"))
        .singleElement()
        .returns(1000L, GuarantorMonth::recovered)
        .returns(3480L, GuarantorMonth::writtenOff);
  }

  @Test
  void followsTheOneWhoBearsItAfterAnObjection() {
    var claim = cameAfter(refundedOfASilentMerchant("M-1"));
    var id = asked(claim).id();
    receive(claim, 1000, "bank-1");
    objected(claim, Purse.MARKETPLACE);

    assertThat(asked(claim).id()).as("nothing changes for the customer").isEqualTo(id);
    assertThat(asked(claim).claimed().creditor()).isEqualTo(Purse.MARKETPLACE);
    assertThat(asked(claim).outstanding()).isEqualTo(3480);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("marketplace:received", 1000L),
            entry("marketplace:guarantee-cost", 3480L),
            entry("customer:claims", 3480L),
            entry("marketplace:recoveries-due", -3480L));
  }

  @Test
  void lowersWhatTheCarrierOwesAfterAnObjection() {
    var claim = cameAfter(refundedOfASilentMerchant("M-1"));
    receive(claim, 1000, "bank-1");
    objected(claim, Purse.CARRIER);
    receive(claim, 480, "bank-2");

    assertThat(asked(claim).claimed().creditor()).isEqualTo(Purse.CARRIER);
    assertThat(recoveries.ofCase(market, claim).getLast())
        .returns(Purse.CARRIER, it -> it.claimed().debtor())
        .returns(3000L, Recovery::outstanding);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("marketplace:received", 1480L),
            entry("marketplace:advances", 3000L),
            entry("carrier:unknown:receivable", 3000L),
            entry("marketplace:recoveries-due", -3000L),
            entry("customer:claims", 3000L),
            entry("carrier:unknown:recoveries-due", -3000L));
  }

  @Test
  void isGivenUpWithoutALossThatWasNoneBefore() {
    var claim = cameAfter(refundedOfASilentMerchant("M-1"));
    var id = asked(claim).id();
    assertThat(recoveries.dispute(market, id, "I have sent it back.", SHOP))
        .isInstanceOf(RecoveryAnswer.Done.class);
    assertThat(openTasks()).containsExactly(TaskKind.RECOVERY);
    recoveries.writeOff(market, id, "The parcel is back at the merchant's.", ANA);

    assertThat(openTasks()).isEmpty();
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L), entry("merchant:acme:payable", 4480L));
  }

  @Test
  void endsWithMoneyThatBouncesAndBeginsAgainWithIt() {
    bank.tell(market, "pay_M-1", NextAnswer.BOUNCE);
    var claim = cameAfter(refundedOfASilentMerchant("M-1"));
    var refund = lookedUp(claim);

    assertThat(asked(claim).state()).isEqualTo(State.VOID);
    assertThat(balances()).isEmpty();

    troubles.retry(market, refund, ANA);
    pay(claim);
    assertThat(recoveries.ofCase(market, claim).getLast())
        .returns(State.OPEN, Recovery::state)
        .returns(Purse.CUSTOMER, it -> it.claimed().debtor());
  }

  /** What keeps the cover of the merchant's orders taken. */
  private List<String> exposing() {
    return tenancy.in(
        market,
        () ->
            jdbc.sql(
                    "select holder from guarantee_hold where marketplace_id = ? and what = 'EXPOSURE'")
                .param(market.value())
                .query(String.class)
                .list());
  }

  private void receive(CaseId claim, long amount, String reference) {
    received(asked(claim).id(), Kind.PAYMENT, amount, reference);
  }
}
