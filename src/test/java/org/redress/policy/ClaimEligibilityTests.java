package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.policy.ClaimEligibility.Earlier;
import org.redress.policy.ClaimEligibility.Money;
import org.redress.policy.ClaimEligibility.Reason;
import org.redress.policy.ClaimEligibility.Timing;
import org.redress.policy.Decision.Undecided;

class ClaimEligibilityTests {

  private static final AskedTable TABLE = AskedTable.delivered("ClaimEligibility");

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
          cancelled | money     | today     | earlier claim | parcel       | claims in 90 days | may be opened | because         | by a person
          false     | SOME      | OPEN      | NONE          | UNDER_WAY    | 0                 | true          | ELIGIBLE        | false
          false     | SOME      | OPEN      | NONE          | DELIVERED    | 4                 | true          | ELIGIBLE        | false
          false     | SOME      | OPEN      | NONE          | DELIVERED    | 5                 | true          | ELIGIBLE        | true
          false     | SOME      | OPEN      | NONE          | UNDER_WAY    | 6                 | true          | ELIGIBLE        | true
          false     | SOME      | OPEN      | NONE          | CONTRADICTED | 5                 | true          | ELIGIBLE        | true
          false     | SOME      | OPEN      | NONE          | NOT_SHIPPED  | 5                 | true          | ELIGIBLE        | false
          false     | SOME      | OPEN      | NONE          | LOST         | 50                | true          | ELIGIBLE        | false
          false     | SOME      | OPEN      | NONE          | RETURNED     | 5                 | true          | ELIGIBLE        | false
          false     | SOME      | OPEN      | OPEN          | UNDER_WAY    | 0                 | false         | CLAIM_OPEN      | false
          false     | SOME      | OPEN      | DENIED        | DELIVERED    | 9                 | false         | ALREADY_DECIDED | false
          false     | SOME      | OPEN      | REFUNDED      | LOST         | 9                 | false         | ALREADY_REFUNDED | false
          false     | NONE_LEFT | OPEN      | REFUNDED      | LOST         | 0                 | false         | NOTHING_LEFT    | false
          false     | SOME      | TOO_LATE  | REFUNDED      | UNDER_WAY    | 0                 | false         | TOO_LATE        | false
          false     | SOME      | TOO_EARLY | NONE          | NOT_SHIPPED  | 0                 | false         | TOO_EARLY       | false
          false     | SOME      | TOO_LATE  | NONE          | UNDER_WAY    | 0                 | false         | TOO_LATE        | false
          false     | NONE_PAID | TOO_EARLY | NONE          | NOT_SHIPPED  | 0                 | false         | NOTHING_PAID    | false
          false     | NONE_LEFT | OPEN      | NONE          | UNDER_WAY    | 0                 | false         | NOTHING_LEFT    | false
          true      | SOME      | OPEN      | NONE          | CANCELLED    | 0                 | false         | CANCELLED       | false
          true      | NONE_PAID | TOO_LATE  | OPEN          | CANCELLED    | 7                 | false         | CANCELLED       | false
          """)
  void saysWhetherAClaimMayBeOpened(
      boolean cancelled,
      Money money,
      Timing today,
      Earlier earlier,
      ParcelState parcel,
      int claims,
      boolean eligible,
      Reason reason,
      boolean person) {
    var asked =
        new ClaimEligibility.Asked(
            "NOT_RECEIVED", cancelled, money, today, earlier, parcel, claims);

    assertThat(TABLE.answer(asked)).isEqualTo(new ClaimEligibility(eligible, reason, person));
  }

  @Test
  void tellsTheCustomerThatItsHistoryIsWhyAPersonLooks() {
    var asked =
        new ClaimEligibility.Asked(
            "NOT_RECEIVED", false, Money.SOME, Timing.OPEN, Earlier.NONE, ParcelState.UNDER_WAY, 5);

    assertThat(TABLE.toldCustomer(asked)).contains("several of your claims were denied");
  }

  @ParameterizedTest
  @CsvSource({"NOT_AS_DESCRIBED", "RETURN"})
  void decidesNothingAboutOtherKinds(String kind) {
    var asked =
        new ClaimEligibility.Asked(
            kind, false, Money.SOME, Timing.OPEN, Earlier.NONE, ParcelState.NOT_SHIPPED, 0);

    assertThat(TABLE.ask(asked).undecided()).isEqualTo(Undecided.NO_RULE);
  }
}
