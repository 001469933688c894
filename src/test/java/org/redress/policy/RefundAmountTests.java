package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.policy.Decision.Undecided;
import org.redress.policy.RefundAmount.Reason;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          parcel      | why it came back | currency | claimed | the shipping too | a person looks first
          LOST        | NONE             | EUR      | 500000  | true             | false
          RETURNED    | NONE             | EUR      | 500000  | true             | false
          RETURNED    | REFUSED          | EUR      | 500000  | false            | false
          RETURNED    | UNCLAIMED        | EUR      | 500001  | false            | true
          RETURNED    | CUSTOMER_ADDRESS | USD      | 500000  | false            | false
          RETURNED    | UNCLAIMED        | USD      | 500001  | false            | true
          RETURNED    | UNCLAIMED        | GBP      | 500000  | false            | false
          RETURNED    | UNCLAIMED        | GBP      | 500001  | false            | true
          RETURNED    | UNCLAIMED        | BRL      | 2500000 | false            | false
          RETURNED    | UNCLAIMED        | BRL      | 2500001 | false            | true
          """)
  void keepsTheShippingOfWhatTheCustomerSentBackByNotTakingIt(
      ParcelState parcel,
      Reason reason,
      String currency,
      long claimed,
      boolean shipping,
      boolean person) {
    assertThat(TABLE.answer(new RefundAmount.Asked(currency, claimed, parcel, reason)))
        .isEqualTo(new RefundAmount(true, shipping, true, true, person));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHF", "JPY"})
  void decidesNothingInACurrencyWithoutARow(String currency) {
    assertThat(TABLE.ask(new RefundAmount.Asked(currency, 1)).undecided())
        .isEqualTo(Undecided.NO_RULE);
  }
}
