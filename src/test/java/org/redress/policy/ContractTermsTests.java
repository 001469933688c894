package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.policy.Decision.Undecided;

class ContractTermsTests {

  private static final AskedTable TABLE = AskedTable.delivered("ContractTerms");

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
          method       | to | marketplace in | ship within | deliver within | tracking may stand still
          EXPRESS      | DE | DE             | 1           | 3              | 3
          EXPRESS      | AT | DE             | 1           | 7              | 3
          EXPRESS      | '' | DE             | 1           | 7              | 3
          REGISTERED   | DE | DE             | 3           | 10             | 7
          UNREGISTERED | BR | BR             | 3           | 10             | 7
          REGISTERED   | FR | DE             | 3           | 21             | 7
          UNREGISTERED | DE | FR             | 3           | 21             | 7
          REGISTERED   | '' | DE             | 3           | 21             | 7
          UNREGISTERED | '' | DE             | 3           | 21             | 7
          PICKUP       | DE | DE             | 3           | 7              | 7
          PICKUP       | AT | DE             | 3           | 7              | 7
          PICKUP       | '' | DE             | 3           | 7              | 7
          """)
  void givesPromiseWhereNoneIsGiven(
      String method, String to, String marketplace, int ship, int deliver, int still) {
    var terms = TABLE.answer(asked(method, to, marketplace));

    assertThat(terms).isEqualTo(new ContractTerms(ship, deliver, 0, 30, 30, still));
  }

  @Test
  void tellsTheDaysToTheCustomer() {
    var finding = TABLE.ask(asked("REGISTERED", "FR", "DE"));

    assertThat(finding.explanation().get("CUSTOMER"))
        .contains("shipped within 3 days", "delivered within 21 days", "claim for 30 days");
  }

  @Test
  void hasExactlyOneRuleForEachMethodAndDestination() {
    for (var method : List.of("REGISTERED", "UNREGISTERED", "EXPRESS", "PICKUP")) {
      for (var to : List.of("DE", "AT", "")) {
        var finding = TABLE.ask(asked(method, to, "DE"));

        assertThat(finding.matchedRules()).as("%s to '%s'", method, to).hasSize(1);
      }
    }
  }

  @Test
  void leavesUnknownMethodToAPerson() {
    assertThat(TABLE.ask(asked("DRONE", "DE", "DE")).undecided()).isEqualTo(Undecided.NO_RULE);
  }

  private static ContractTerms.Asked asked(String method, String to, String marketplace) {
    return new ContractTerms.Asked(method, List.of("LIGHTING"), to, marketplace);
  }
}
