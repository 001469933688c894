package org.redress.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4222222222222",
        "4012888888881881",
        "5105105105105100",
        "2223003122003222",
        "371449635398431",
        "38520000023237",
        "3566002020360505",
        "6011000990139424",
        "6200000000000005",
        "My card is 4012 8888 8888 1881, please",
        "4012-8888-8888-1881",
        "card:4012888888881881;exp=12/30",
        "visa4012888888881881"
      })
  void findsCardNumber(String text) {
    assertThat(CardNumbers.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pay_123",
        "4012888888881882",
        "401288888888",
        "order 20260302-000017 of 2026-03-02",
        "9400110200881234567890",
        "+49 89 1234567, +55 11 91234 5678",
        "1234567890123452",
        "olist-e4012888888881881f5cbdc54678b7cc4",
        "4012888888881881a5cbdc54678b7cc4",
        "0197f3a2-4012-8888-8888-188100000000",
        "40128888888818810000"
      })
  void letsOtherNumbersPass(String text) {
    assertThat(CardNumbers.in(text)).isFalse();
  }
}
