package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.shared.Party;

class EvidenceTimesTests {

  private static final AskedTable TABLE = AskedTable.delivered("EvidenceTimes");

  @AfterAll
  static void everyRuleMatched() {
    TABLE.assertEveryRuleMatched();
  }

  @ParameterizedTest
  @CsvSource({"MARKETPLACE, 3, 30", "GUARANTOR, 3, 30"})
  void saysHowOftenAndHowLongPartiesAreAsked(Party asker, int requests, int days) {
    assertThat(TABLE.answer(new EvidenceTimes.Asked(asker)))
        .isEqualTo(new EvidenceTimes(requests, days));
  }
}
