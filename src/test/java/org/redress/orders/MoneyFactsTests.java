package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderFixtures.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoneyFactsTests {

  private static final ReportEvent PAYMENT = event(PAID, "2026-03-02T11:00:00Z");
  private static final ReportEvent OPENED =
      event(CHARGEBACK_OPENED, "2026-03-10T08:00:00Z", disputed("cb-1", 1000));

  @Test
  void knowsTheOpenChargeback() {
    var money = money(PAYMENT, OPENED);
    assertThat(money.disputed()).isEqualTo(1000);
    assertThat(money.lost()).isZero();
    assertThat(money.holdSince()).isEqualTo(Instant.parse("2026-03-10T08:00:00Z"));
    assertThat(money.gone()).isEqualTo(1000);
  }

  @Test
  void forgetsAChargebackThatWasWon() {
    var won = event(CHARGEBACK_WON, "2026-03-20T08:00:00Z", named("cb-1"));
    assertThat(money(PAYMENT, OPENED, won)).isEqualTo(money(PAYMENT));
    assertThat(money(PAYMENT, OPENED, event(CHARGEBACK_WON, "2026-03-20T08:00:00Z")))
        .isEqualTo(money(PAYMENT));
    var other = event(CHARGEBACK_WON, "2026-03-20T08:00:00Z", named("cb-2"));
    assertThat(money(PAYMENT, OPENED, other)).isEqualTo(money(PAYMENT, OPENED));
  }

  @Test
  void keepsWhatALostChargebackTook() {
    var lost =
        money(PAYMENT, OPENED, event(CHARGEBACK_LOST, "2026-03-20T08:00:00Z", named("cb-1")));
    assertThat(lost.disputed()).isZero();
    assertThat(lost.lost()).isEqualTo(1000);
    assertThat(lost.holdSince()).isNull();
    var part = event(CHARGEBACK_LOST, "2026-03-20T08:00:00Z", disputed("cb-1", 600));
    assertThat(money(PAYMENT, OPENED, part).lost()).isEqualTo(600);
    assertThat(money(PAYMENT, event(CHARGEBACK_LOST, "2026-03-20T08:00:00Z")).lost())
        .isEqualTo(4480);
  }

  @Test
  void countsEachChargebackByItsReference() {
    var again = event(CHARGEBACK_OPENED, "2026-03-11T08:00:00Z", disputed("cb-1", 900));
    var other = event(CHARGEBACK_OPENED, "2026-03-12T08:00:00Z", disputed("cb-2", 50));
    var money = money(PAYMENT, OPENED, again, other);
    assertThat(money.disputed()).isEqualTo(950);
    assertThat(money.holdSince()).isEqualTo(Instant.parse("2026-03-11T08:00:00Z"));
    assertThat(money(PAYMENT, OPENED, other, event(CHARGEBACK_LOST, "2026-03-20T08:00:00Z")).lost())
        .isEqualTo(1050);
  }

  @Test
  void opensTheNextRoundAfterOneThatWasWon() {
    var won = event(CHARGEBACK_WON, "2026-03-20T08:00:00Z", named("cb-1"));
    var second = event(CHARGEBACK_OPENED, "2026-03-21T08:00:00Z", round("cb-1", 2, 1000));
    var lost = event(CHARGEBACK_LOST, "2026-03-22T08:00:00Z", round("cb-1", 2, 900));
    assertThat(money(PAYMENT, OPENED, won, second).disputed()).isEqualTo(1000);
    assertThat(money(PAYMENT, OPENED, won, second).lost()).isZero();
    assertThat(money(PAYMENT, OPENED, won, second, lost).lost()).isEqualTo(900);
    assertThat(money(PAYMENT, OPENED, won, second, lost).disputed()).isZero();
    // the same money again: neither round was won
    assertThat(money(PAYMENT, OPENED, second, lost).gone()).isEqualTo(900);
  }

  @Test
  void keepsAnOutcomeThatIsDatedBeforeItsOpening() {
    var won = event(CHARGEBACK_WON, "2026-03-09T08:00:00Z", named("cb-1"));
    assertThat(money(PAYMENT, OPENED, won)).isEqualTo(money(PAYMENT));
  }

  @Test
  void countsTheRestOfAChargebackThatWasWonInPart() {
    var won = event(CHARGEBACK_WON, "2026-03-20T08:00:00Z", disputed("cb-1", 600));
    assertThat(money(PAYMENT, OPENED, won).lost()).isEqualTo(400);
  }

  @Test
  void namesTheLinesOfARefund() {
    var refund =
        event(
            REFUNDED,
            "2026-03-10T08:00:00Z",
            details(
                Map.of(
                    "amount",
                    700,
                    "reference",
                    "r-1",
                    "lines",
                    List.of(new ReportEvent.Quantity("1", 1)))));
    var money = money(PAYMENT, refund, event(REFUNDED, "2026-03-11T08:00:00Z", amount(5)));
    assertThat(money.refunds())
        .containsExactly(
            new MoneyFacts.OutsideRefund(700, List.of("1"), Map.of()),
            new MoneyFacts.OutsideRefund(5, List.of(), Map.of()));
    assertThat(money.refunded()).isEqualTo(705);
  }

  @Test
  void forgetsWhatWasRetracted() {
    var paid = reported(PAYMENT);
    var opened = reported(OPENED);
    var retracted = reported(event(RETRACTED, "2026-03-10T09:00:00Z", of(opened.id())));
    var money = Facts.of(torches(), List.of(paid, opened, retracted)).money();
    assertThat(money).isEqualTo(money(PAYMENT));
  }

  private static ReportEvent.Details disputed(String reference, long amount) {
    return details(Map.of("reference", reference, "amount", amount));
  }

  private static ReportEvent.Details round(String reference, int round, long amount) {
    return details(Map.of("reference", reference, "round", round, "amount", amount));
  }

  private static ReportEvent.Details named(String reference) {
    return details(Map.of("reference", reference));
  }

  private static MoneyFacts money(ReportEvent... events) {
    return Facts.of(torches(), kept(events)).money();
  }
}
