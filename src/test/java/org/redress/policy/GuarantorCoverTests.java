package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.policy.Decision.Undecided;

class GuarantorCoverTests {

  private static final AskedTable TABLE = AskedTable.delivered("GuarantorCover");

  @AfterAll
  static void everyRuleMatched() {
    TABLE.assertEveryRuleMatched();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          merchant  | level    | currency | covered | limit    | at the same time
          ACTIVE    | STANDARD | EUR      | true    | 250000   | 10000000
          ACTIVE    | STANDARD | USD      | true    | 250000   | 10000000
          ACTIVE    | STANDARD | GBP      | true    | 250000   | 10000000
          ACTIVE    | STANDARD | BRL      | true    | 1500000  | 50000000
          ACTIVE    | PLUS     | EUR      | true    | 2000000  | 100000000
          ACTIVE    | PLUS     | USD      | true    | 2000000  | 100000000
          ACTIVE    | PLUS     | GBP      | true    | 2000000  | 100000000
          ACTIVE    | PLUS     | BRL      | true    | 12000000 | 500000000
          ACTIVE    | BASIC    | EUR      | true    | 10000    | 10000000
          ACTIVE    | BASIC    | USD      | true    | 10000    | 10000000
          ACTIVE    | BASIC    | GBP      | true    | 10000    | 10000000
          ACTIVE    | BASIC    | BRL      | true    | 60000    | 50000000
          INSOLVENT | PLUS     | EUR      | false   | 0        | 0
          SUSPENDED | STANDARD | BRL      | false   | 0        | 0
          INSOLVENT | STANDARD | JPY      | false   | 0        | 0
          """)
  void grantsCoverByLevelAndCurrency(
      String merchant, String level, String currency, boolean covered, long limit, long exposure) {
    var cover = TABLE.answer(new GuarantorCover.Asked(currency, 4480, level, merchant, "CARD"));

    assertThat(cover).isEqualTo(new GuarantorCover(covered, limit, exposure, "default"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          level    | total   | some of it is not covered
          STANDARD | 249999  | false
          STANDARD | 250000  | false
          STANDARD | 250001  | true
          PLUS     | 2000000 | false
          PLUS     | 2000001 | true
          BASIC    | 10000   | false
          BASIC    | 10001   | true
          """)
  void tellsTheCustomerOfADearOrderWhatIsNotCovered(String level, long total, boolean partly) {
    var told = TABLE.toldCustomer(new GuarantorCover.Asked("EUR", total, level, "ACTIVE", "CARD"));

    assertThat(told.contains("what lies above is not covered")).isEqualTo(partly);
  }

  @Test
  void hasExactlyOneRuleForEachMerchantLevelAndCurrency() {
    for (var merchant : List.of("ACTIVE", "SUSPENDED", "INSOLVENT")) {
      for (var level : List.of("STANDARD", "PLUS", "BASIC")) {
        for (var currency : List.of("EUR", "USD", "GBP", "BRL")) {
          var asked = new GuarantorCover.Asked(currency, 4480, level, merchant, "CARD");

          assertThat(TABLE.ask(asked).matchedRules()).as("%s", asked).hasSize(1);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"JPY, STANDARD", "EUR, GOLD", "'', PLUS"})
  void leavesCurrencyOrLevelWithoutARowToAPerson(String currency, String level) {
    var finding = TABLE.ask(new GuarantorCover.Asked(currency, 4480, level, "ACTIVE", "CARD"));

    assertThat(finding.undecided()).isEqualTo(Undecided.NO_RULE);
    assertThat(finding.value()).isNull();
  }

  @Test
  void paysTheLimitOfADearOrder() {
    var cover =
        TABLE.answer(new GuarantorCover.Asked("GBP", 300_000, "STANDARD", "ACTIVE", "CARD"));

    assertThat(Math.min(300_000, cover.limitPerOrder())).as("T06-like").isEqualTo(250_000);
  }
}
