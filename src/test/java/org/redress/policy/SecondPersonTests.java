package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.policy.Decision.Undecided;

class SecondPersonTests {

  private static final AskedTable TABLE = AskedTable.delivered("SecondPerson");

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
          currency | by hand | against the table | without a proposal
          EUR      | 10000   | 50000             | 500000
          USD      | 10000   | 50000             | 500000
          GBP      | 10000   | 50000             | 500000
          BRL      | 50000   | 250000            | 2500000
          JPY      | 15000   | 75000             | 750000
          """)
  void saysUpToWhereOnePersonActsAlone(String currency, long hand, long against, long without) {
    assertThat(TABLE.answer(new SecondPerson.Asked(currency)))
        .isEqualTo(new SecondPerson(hand, against, without, 30, 7));
  }

  @Test
  void letsNobodyActAloneInACurrencyWithoutARow() {
    assertThat(TABLE.ask(new SecondPerson.Asked("CHF")).undecided()).isEqualTo(Undecided.NO_RULE);
  }
}
