package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.policy.Decision.Undecided;
import org.redress.policy.LateDelivery.Action;

class LateDeliveryTests {

  private static final AskedTable TABLE = AskedTable.delivered("LateDelivery");

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
          currency | paid back | asked of the customer
          EUR      | 2999      | KEEP
          EUR      | 3000      | KEEP
          EUR      | 3001      | SEND_BACK
          USD      | 3000      | KEEP
          USD      | 3001      | SEND_BACK
          GBP      | 3000      | KEEP
          GBP      | 3001      | SEND_BACK
          BRL      | 14999     | KEEP
          BRL      | 15000     | KEEP
          BRL      | 15001     | SEND_BACK
          """)
  void letsTheCustomerKeepWhatIsWorthLittle(String currency, long paidBack, Action action) {
    assertThat(TABLE.answer(new LateDelivery.Asked(currency, paidBack)).action()).isEqualTo(action);
  }

  @Test
  void decidesNothingInACurrencyWithoutARow() {
    assertThat(TABLE.ask(new LateDelivery.Asked("CHF", 1)).undecided())
        .isEqualTo(Undecided.NO_RULE);
  }
}
