package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.policy.DelayNotice.Silence;

/**
 * Tables can say what real rules say. The editions here are like those rules as they were read;
 * they are nobody's current policy and no legal advice.
 */
class PolicyFactsTests {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          fact                                       | notice | definite day | days late | silence
          F03-like: short first delay                | 1      | true         | 20        | KEEP
          F03-like: below the limit                  | 1      | true         | 29        | KEEP
          F03-like: at the limit                     | 1      | true         | 30        | KEEP
          F04-like: above the limit                  | 1      | true         | 31        | CANCEL
          F04-like: long first delay                 | 1      | true         | 40        | CANCEL
          F04-like: indefinite first delay           | 1      | false        | 0         | CANCEL
          F04-like: second delay, however short      | 2      | true         | 1         | CANCEL
          F04-like: second delay, indefinite         | 2      | false        | 0         | CANCEL
          """)
  void readsSilenceAsConsentOrCancellation(
      String fact, int notice, boolean definite, int days, Silence silence) {
    var table = AskedTable.ofEdition("us-ftc-mitor-like", "DelayNotice");

    var notified = table.answer(new DelayNotice.Asked("DELAY_ANNOUNCED", notice, definite, days));

    assertThat(notified.silenceMeans()).as(fact).isEqualTo(silence);
    assertThat(notified.tell()).isTrue();
    assertThat(notified.mayCancel()).isTrue();
  }

  @Test
  void shipsWithinThirtyDaysWhereNoTimeIsStated() {
    assertThat(terms("us-ftc-mitor-like").shipWithinDays()).as("F01-like").isEqualTo(30);
  }

  @Test
  void deliversWithinThirtyDaysUnlessAgreedOtherwise() {
    assertThat(terms("eu-crd-like").deliverWithinDays()).as("L13-like").isEqualTo(30);
  }

  @Test
  void grantsExtraPeriodBeforeTheContractCanBeEnded() {
    var table = AskedTable.ofEdition("eu-crd-like", "DelayNotice");

    var first = table.answer(new DelayNotice.Asked("SHIP_BY_MISSED", 1, false, 0));
    var second = table.answer(new DelayNotice.Asked("SHIP_BY_MISSED", 2, false, 0));

    assertThat(first.mayCancel()).as("L13-like, day 31: extra period").isFalse();
    assertThat(first.answerDays()).isEqualTo(14);
    assertThat(second.mayCancel()).as("L13-like, after it: terminate").isTrue();
  }

  private static ContractTerms terms(String edition) {
    return AskedTable.ofEdition(edition, "ContractTerms")
        .answer(new ContractTerms.Asked("REGISTERED", List.of(), "US", "US"));
  }
}
