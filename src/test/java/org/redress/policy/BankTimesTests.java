package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTimesTests {

  private static final AskedTable TABLE = AskedTable.delivered("BankTimes");

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
          paid by   | days to answer | days to decide
          CARD      | 7              | 75
          TRANSFER  | 10             | 30
          BANK_SLIP | 10             | 60
          VOUCHER   | 10             | 60
          OTHER     | 10             | 60
          """)
  void saysHowLongBanksTake(String method, int answer, int decision) {
    assertThat(TABLE.answer(new BankTimes.Asked(method)))
        .isEqualTo(new BankTimes(answer, decision));
  }
}
