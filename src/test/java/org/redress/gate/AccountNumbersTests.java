package org.redress.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNumbersTests {

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
        "6759649826438453",
        "501800000009",
        "6062825624254001",
        "2200000000000053",
        "4000000000000000006",
        "My card is 4012 8888 8888 1881, please",
        "4012-8888-8888-1881",
        "card:4012888888881881;exp=12/30",
        "visa4012888888881881",
        "PAN4012888888881881END",
        "olist-e4012888888881881f5cbdc54678b7cc4"
      })
  void findsCardNumber(String text) {
    assertThat(AccountNumbers.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4012 8888 8888 1881 12/27",
        "4012 8888 8888 1881 03 27 123",
        "1 4012 8888 8888 1881",
        "40128888888818810327123",
        "14012888888881881",
        "00014012888888881881000",
        "4012 8888 8888 18810327",
        "no4012 8888 8888 1881",
        ";4012888888881881=2712101000000000?",
        "%B4012888888881881^MUSTER/ANNA^27121010000000?",
        "Ordered on 2026-03-02, 4012 8888 8888 1881, for 44.80",
        "44,80 4012888888881881 14:30",
        "4012888888881881abcdefabcdefabcd",
        "40128888888818811234567890abcdef",
        "a401288888888188112345678901234f"
      })
  void findsItAmongOtherDigits(String text) {
    assertThat(AccountNumbers.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4012.8888.8888.1881",
        "4012/8888/8888/1881",
        "4012_8888_8888_1881",
        "4012  8888  8888  1881",
        "4012\n8888\n8888\n1881",
        "4012\r\n8888\r\n8888\r\n1881",
        "4012\t8888\t8888\t1881",
        "4012\u00a08888\u00a08888\u00a01881",
        "4012\u20098888\u20098888\u20091881",
        "4012–8888—8888−1881",
        "4012‑8888‑8888‑1881",
        "4012 - 8888 - 8888 - 1881",
        "4012,8888,8888,1881",
        "(4012)(8888)(8888)(1881)",
        "40 12 88 88 88 88 18 81",
        "40.12.88.88.88.88.18.81",
        "4 0 1 2 8 8 8 8 8 8 8 8 1 8 8 1",
        "401 28888 88881 88-1",
        "4012 888888 8818-81",
        "3714 496353 98431",
        "3852 000002 3237",
        "４０１２８８８８８８８８１８８１",
        "٤٠١٢٨٨٨٨٨٨٨٨١٨٨١",
        "𝟒𝟎𝟏𝟐𝟖𝟖𝟖𝟖𝟖𝟖𝟖𝟖𝟏𝟖𝟖𝟏",
        "⁴⁰¹²⁸⁸⁸⁸⁸⁸⁸⁸¹⁸⁸¹",
        "4️⃣0️⃣1️⃣2️⃣8️⃣8️⃣8️⃣8️⃣8️⃣8️⃣8️⃣8️⃣1️⃣8️⃣8️⃣1️⃣",
        "4012\u200b8888\u200c8888\u200d1881",
        "4012\u00ad8888\u00ad8888\u2060188\ufeff1"
      })
  void findsItHoweverItIsWritten(String text) {
    assertThat(AccountNumbers.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89 3704 0044 0532 0130 00",
        "DE89370400440532013000",
        "iban:de89370400440532013000.",
        "IBANDE89370400440532013000",
        "Please pay to GB29 NWBK 6016 1331 9268 19 thanks",
        "FR14 2004 1010 0505 0001 3M02 606",
        "BR18 0036 0305 0000 1000 9795 493C 1",
        "PT50-0002-0123-1234-5678-9015-4",
        "NO93 8601 1117 947",
        "ＤＥ８９３７０４００４４０５３２０１３０００",
        "DE\u200b89\u00a03704 0044\u00ad0532 0130 00"
      })
  void findsNumberOfABankAccount(String text) {
    assertThat(AccountNumbers.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5a4012888888881881f5cbdc54678b7c",
        "order 5a4012888888881881f5cbdc54678b7c, line 1",
        "olist-02aec12849744e266394182861265286",
        "0a4012888888881881c0c6b4c1ddc9cb5f3a5f3a",
        "",
        "pay_123",
        "4012888888881882",
        "401288888888",
        "order 20260302-000017 of 2026-03-02",
        "+49 89 1234567, +55 11 91234 5678",
        "1234567890123452",
        "0197f3a2-4012-8888-8888-188100000000",
        "DE88370400440532013000",
        "Ordered on 2026-03-02 for 44.80, call 030 901820, parcel 00340434161094045015.",
        "EAN 4006381333931, ISBN 978-3-16-148410-0",
        "4006381333900",
        "Lieferung am 04.12.2025, 14:30 Uhr, 49,99 €, 3 x 12,50 €",
        "2026-03-02T10:15:00.123456Z",
        "20260302101500123",
        "1Z999AA10123456784",
        "203.0.113.255, 198.51.100.1",
        "0049 4131 5555 1234",
        "AT 12 Uhr war niemand da, um 15 Uhr auch nicht",
        "998001234567890"
      })
  void letsOtherNumbersPass(String text) {
    assertThat(AccountNumbers.in(text)).isFalse();
  }

  @Test
  void hidesTheNumberAndNothingElse() {
    assertThat(masked("Pay 44.80 to 4012 8888-8888 1881, please"))
        .isEqualTo("Pay 44.80 to •••• ••••••••• ••••, please");
    assertThat(masked("to DE89 3704 0044 0532 0130 00 or 4012888888881881!"))
        .isEqualTo("to •••• •••• •••• •••• •••• •• or ••••••••••••••••!");
    assertThat(masked("Nothing here")).isEqualTo("Nothing here");
  }

  private static String masked(String text) {
    return AccountNumbers.masked(text, text, ParcelNumbers.UNKNOWN);
  }
}
