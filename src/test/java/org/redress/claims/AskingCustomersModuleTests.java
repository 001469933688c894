package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.guarantee.Recovery.Part.Kind;
import org.redress.guarantee.Recovery.State;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.AnotherEdition;
import org.redress.shared.CaseId;
import org.redress.tasks.TaskKind;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * When a customer is asked to pay back, and when no longer: by an edition that asks for the money
 * where a parcel comes after the refund.
 */
class AskingCustomersModuleTests extends RecoveriesOnADatabase {

  @Autowired private AnotherEdition edition;
  @Autowired private FindingOrders orders;

  @BeforeEach
  void askForTheMoneyBack() {
    edition.askingForTheMoneyBack(market);
  }

  @Test
  void remindsTheCustomerTwiceBeforeAPersonIsAsked() {
    var id = asked(cameAfter(refundedOfASilentMerchant("M-1"))).id();
    for (var reminders = 1; reminders <= 2; reminders++) {
      clock.moveTo(found(id).due().looksAt().toString());
      following.followUp(market, id);
      assertThat(found(id).due().reminders()).isEqualTo(reminders);
      assertThat(openTasks()).isEmpty();
    }
    clock.moveTo(found(id).due().looksAt().toString());
    following.followUp(market, id);

    assertThat(openTasks()).containsExactly(TaskKind.RECOVERY);
  }

  @Test
  void isNotAskedForTwiceNorForAPartOfTheParcels() {
    var claim = refundedOfASilentMerchant("M-1");
    clock.moveTo(CAME);
    report(order(claim), EventType.SHIPPED, Source.CARRIER, CAME, parcel("A"));
    report(order(claim), EventType.SHIPPED, Source.CARRIER, CAME, parcel("B"));
    report(order(claim), EventType.DELIVERED, Source.CARRIER, CAME, parcel("A"));
    assertThat(kinds(claim)).doesNotContain("ParcelCameLate");

    report(order(claim), EventType.DELIVERED, Source.CARRIER, CAME, parcel("B"));
    report(order(claim), EventType.DELIVERED, Source.MERCHANT, "2026-03-16T09:04:00Z", parcel("B"));
    assertThat(kinds(claim)).containsOnlyOnce("ParcelCameLate");
    assertThat(recoveries.ofCase(market, claim)).hasSize(2);
  }

  @Test
  void isNoLongerAskedForWhenTheDeliveryIsTakenBack() {
    var claim = cameAfter(refundedOfASilentMerchant("M-1"));
    retract(claim);

    assertThat(asked(claim).state()).isEqualTo(State.VOID);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L), entry("merchant:acme:payable", 4480L));
  }

  @Test
  void isLookedAtWhenTheDeliveryIsTakenBackAfterAPayment() {
    var claim = cameAfter(refundedOfASilentMerchant("M-1"));
    received(asked(claim).id(), Kind.PAYMENT, 1000, "bank-1");
    retract(claim);

    assertThat(asked(claim).state()).isEqualTo(State.OPEN);
    assertThat(openTasks()).containsExactly(TaskKind.RECOVERY);
    assertThat(following.followUp(market, asked(claim).id()).until())
        .as("no reminder of it")
        .isAfter("2100-01-01T00:00:00Z");
  }

  @Test
  void staysPaidWhenTheDeliveryIsTakenBackAfterAllOfIt() {
    var claim = cameAfter(refundedOfASilentMerchant("M-1"));
    received(asked(claim).id(), Kind.PAYMENT, 4480, "bank-1");
    retract(claim);

    assertThat(asked(claim).state()).isEqualTo(State.SETTLED);
    assertThat(openTasks()).isEmpty();
  }

  @Test
  void isAskedForOnceTheMoneyIsPaidWhereTheParcelWasFaster() {
    var order = paid("M-1", "EUR", 1995, PaymentMethod.BANK_SLIP);
    var claim = opened(order).id();
    ruleAt(claim, MERCHANT_LATE);
    cameAfter(claim);
    assertThat(recoveries.ofCase(market, claim)).isEmpty();

    destinations.give(market, claim, "dest_1a2b3c", SHOP);
    pay(claim);

    assertThat(kinds(claim)).containsOnlyOnce("ParcelCameLate");
    assertThat(asked(claim).state()).isEqualTo(State.OPEN);
  }

  @Test
  void isNotAskedForWhereItWasPaidBackAlthoughTheParcelWasReportedBefore() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.DELIVERED, Source.CARRIER, DAY_AFTER);
    rule(claim);
    answering.confirmDelivery(market, claim, false, SHOP);
    rule(claim);
    contest(claim);
    rule(claim);
    reviewing.rule(market, claim, award(Ruling.REFUND), ANA);
    pay(claim);

    assertThat(ended(claim).outcome()).isEqualTo(Outcome.REFUNDED);
    assertThat(kinds(claim)).doesNotContain("ParcelCameLate");
  }

  private void retract(CaseId claim) {
    report(
        order(claim),
        EventType.RETRACTED,
        Source.CARRIER,
        "2026-03-16T09:04:00Z",
        Map.of("eventId", delivery(claim)));
  }

  private String delivery(CaseId claim) {
    return orders.find(market, order(claim)).orElseThrow().events().stream()
        .filter(event -> event.type() == EventType.DELIVERED)
        .findFirst()
        .orElseThrow()
        .id()
        .toString();
  }

  private static Map<String, ?> parcel(String name) {
    return Map.of("parcel", name, "lines", List.of(Map.of("reference", "1", "quantity", 1)));
  }
}
