package org.redress.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.shared.OrderId;

class EntryTests {

  private static final Account PAYABLE = Account.ofMerchant("acme", "payable");
  private static final Account CLEARING = Account.ofProvider("sandbox", "clearing");

  @Test
  void balances() {
    assertThat(entry(Posting.debit(PAYABLE, 4480), Posting.credit(CLEARING, 4480)).postings())
        .extracting(Posting::amount)
        .containsExactly(4480L, -4480L);
  }

  @Test
  void refusesWhatDoesNotBalance() {
    assertThatIllegalArgumentException().isThrownBy(() -> entry());
    assertThatIllegalArgumentException().isThrownBy(() -> entry(new Posting(PAYABLE, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(new Posting(PAYABLE, 2), new Posting(CLEARING, -1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Posting(PAYABLE, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Posting.debit(PAYABLE, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Posting.credit(PAYABLE, 0));
  }

  @Test
  void refusesSumsThatDoNotFit() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() ->
            entry(
                new Posting(PAYABLE, Long.MAX_VALUE),
                new Posting(PAYABLE, Long.MAX_VALUE),
                new Posting(CLEARING, 2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "merchant:acme:payable",
        "merchant:Müller & Söhne : 7:payable",
        "marketplace:claims-cost",
        "provider:sandbox:clearing",
        "carrier:DHL:receivable",
        "guarantor:receivable",
        "customer:claims"
      })
  void namesAccounts(String name) {
    assertThat(new Account(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "acme",
        "merchant:payable",
        "merchant::payable",
        "merchant:acme:Payable",
        "customer:c-77:claims",
        "customer:anna",
        "marketplace:Cost"
      })
  void refusesOtherNames(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Account(name));
  }

  private static Entry entry(Posting... postings) {
    return new Entry(
        "k",
        Instant.parse("2026-03-02T10:16:00Z"),
        new OrderId(new UUID(0, 1)),
        null,
        "REFUND",
        "EUR",
        List.of(postings));
  }
}
