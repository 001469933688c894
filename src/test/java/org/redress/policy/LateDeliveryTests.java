package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
    assertThat(TABLE.answer(new LateDelivery.Asked(currency, paidBack, false, 0)).action())
        .isEqualTo(action);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          currency | paid back | refused to wait | kept lately | asked of the customer
          EUR      | 2000      | true            | 0           | SEND_BACK
          EUR      | 3001      | true            | 5           | SEND_BACK
          EUR      | 2000      | false           | 1           | KEEP
          EUR      | 2000      | false           | 2           | SEND_BACK
          EUR      | 2000      | false           | 3           | SEND_BACK
          USD      | 2000      | true            | 2           | SEND_BACK
          USD      | 2000      | false           | 2           | SEND_BACK
          GBP      | 2000      | true            | 0           | SEND_BACK
          GBP      | 2000      | false           | 2           | SEND_BACK
          BRL      | 15000     | true            | 0           | SEND_BACK
          BRL      | 15000     | false           | 2           | SEND_BACK
          """)
  void letsNobodyKeepByHabitOrAfterRefusingToWait(
      String currency, long paidBack, boolean refused, int kept, Action action) {
    assertThat(TABLE.answer(new LateDelivery.Asked(currency, paidBack, refused, kept)).action())
        .isEqualTo(action);
  }

  @Test
  void givesAFortnightToHandOverWhatIsToBeSentBack() {
    assertThat(TABLE.answer(new LateDelivery.Asked("EUR", 3001, false, 0)))
        .isEqualTo(new LateDelivery(Action.SEND_BACK, 14));
    assertThat(TABLE.answer(new LateDelivery.Asked("EUR", 3000, false, 0)))
        .isEqualTo(new LateDelivery(Action.KEEP, 0));
  }

  /** Editions from before had no such column. */
  @Test
  void givesAFortnightWhereTheTableDoesNotSay() {
    assertThat(
            new LateDelivery.Asked("EUR", 1, false, 0)
                .answer(new Outputs(Map.of("action", "SEND_BACK"))))
        .isEqualTo(new LateDelivery(Action.SEND_BACK, 14));
  }

  @Test
  void decidesNothingInACurrencyWithoutARow() {
    assertThat(TABLE.ask(new LateDelivery.Asked("CHF", 1, false, 0)).undecided())
        .isEqualTo(Undecided.NO_RULE);
    assertThat(TABLE.ask(new LateDelivery.Asked("JPY", 1, true, 3)).undecided())
        .isEqualTo(Undecided.NO_RULE);
  }
}
