package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.policy.Decision.Undecided;

class RefundAmountTests {

  private static final AskedTable TABLE = AskedTable.delivered("RefundAmount");

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
          currency | claimed | a person looks first
          EUR      | 0       | false
          EUR      | 499999  | false
          EUR      | 500000  | false
          EUR      | 500001  | true
          USD      | 500000  | false
          USD      | 500001  | true
          GBP      | 500000  | false
          GBP      | 500001  | true
          BRL      | 2499999 | false
          BRL      | 2500000 | false
          BRL      | 2500001 | true
          """)
  void paysBackEveryBasis(String currency, long claimed, boolean person) {
    assertThat(TABLE.answer(new RefundAmount.Asked(currency, claimed)))
        .isEqualTo(new RefundAmount(true, true, true, true, person));
  }

  @Test
  void decidesNothingInACurrencyWithoutARow() {
    assertThat(TABLE.ask(new RefundAmount.Asked("CHF", 1)).undecided())
        .isEqualTo(Undecided.NO_RULE);
  }
}
