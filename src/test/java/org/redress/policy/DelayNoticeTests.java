package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.policy.Decision.Undecided;
import org.redress.policy.DelayNotice.Silence;

class DelayNoticeTests {

  private static final AskedTable TABLE = AskedTable.delivered("DelayNotice");

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
          reason                | notice | new day | days late | told  | rule
          SHIP_BY_MISSED        | 1      | false   | 0         | true  | FirstWithoutDay
          TRACKING_STANDS_STILL | 1      | false   | 0         | true  | FirstWithoutDay
          DELAY_ANNOUNCED       | 1      | true    | 1         | true  | FirstWithDay
          DELAY_ANNOUNCED       | 1      | true    | 400       | true  | FirstWithDay
          SHIP_BY_MISSED        | 2      | false   | 0         | true  | LaterWithoutDay
          DELAY_ANNOUNCED       | 2      | true    | 12        | true  | LaterWithDay
          TRACKING_STANDS_STILL | 3      | false   | 0         | true  | LaterWithoutDay
          DELAY_ANNOUNCED       | 3      | true    | 12        | true  | LaterWithDay
          DELAY_ANNOUNCED       | 4      | true    | 12        | false | ToldOftenEnough
          SHIP_BY_MISSED        | 4      | false   | 0         | false | ToldOftenEnough
          LOST                  | 1      | false   | 0         | true  | Lost
          LOST                  | 4      | true    | 3         | true  | Lost
          """)
  void keepsTheOrderOfASilentCustomer(
      String reason, int notice, boolean newDay, int days, boolean told, String rule) {
    var asked = new DelayNotice.Asked(reason, notice, newDay, days);

    assertThat(TABLE.answer(asked)).isEqualTo(new DelayNotice(told, true, 5, Silence.KEEP));
    assertThat(TABLE.ask(asked).matchedRules())
        .extracting(Decision.MatchedRule::id)
        .containsExactly(rule);
  }

  @Test
  void hasExactlyOneRuleForEachDelay() {
    for (var reason :
        List.of("SHIP_BY_MISSED", "DELAY_ANNOUNCED", "TRACKING_STANDS_STILL", "LOST")) {
      for (var notice = 1; notice <= 6; notice++) {
        for (var newDay : List.of(true, false)) {
          var asked = new DelayNotice.Asked(reason, notice, newDay, newDay ? 12 : 0);

          assertThat(TABLE.ask(asked).matchedRules()).as("%s", asked).hasSize(1);
        }
      }
    }
  }

  @Test
  void tellsHowLateTheOrderIs() {
    assertThat(toldCustomer(1)).contains("1 day after the promised day");
    assertThat(toldCustomer(2)).contains("2 days after the promised day");
  }

  @Test
  void leavesANoticeBeforeTheFirstToAPerson() {
    var finding = TABLE.ask(new DelayNotice.Asked("SHIP_BY_MISSED", 0, false, 0));

    assertThat(finding.undecided()).isEqualTo(Undecided.NO_RULE);
  }

  private static String toldCustomer(int days) {
    return TABLE.toldCustomer(new DelayNotice.Asked("DELAY_ANNOUNCED", 1, true, days));
  }
}
