package org.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNumbersTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89370400440532013000",
        "pay to de89 3704 0044 0532 0130 00 please",
        "GB82-WEST-1234-5698-7654-32",
        "4111111111111111",
        "card 4111 1111 1111 1111",
        "3782-822463-10005"
      })
  void seesAccountsAndCards(String text) {
    assertThat(AccountNumbers.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SEPA-7",
        "2026-03-02-000123",
        "DE88370400440532013000",
        "4111111111111112",
        "0198aaaa-0000-7000-8000-000000000001",
        "AB12"
      })
  void seesNoneInReferences(String text) {
    assertThat(AccountNumbers.in(text)).isFalse();
  }
}
