package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.policy.ClaimRuling.BorneBy;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.ClaimRuling.Ruling;
import org.redress.policy.DeliveryProof.Strength;

class ClaimRulingTests {

  private static final AskedTable TABLE = AskedTable.delivered("ClaimRuling");

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
          merchant  | parcel      | proof  | dispatch shown | week over | ruling       | borne by
          ACCEPTED  | DELIVERED   | STRONG | true           | false     | REFUND       | MERCHANT
          SILENT    | NOT_SHIPPED | NONE   | false          | false     | REFUND       | MERCHANT
          SILENT    | UNDER_WAY   | NONE   | true           | false     | REFUND       | MERCHANT
          NOT_ASKED | UNDER_WAY   | NONE   | true           | false     | REFUND       | MARKETPLACE
          ASKED     | UNDER_WAY   | NONE   | true           | false     | ASK_MERCHANT | MERCHANT
          CONTESTED | UNDER_WAY   | NONE   | true           | false     | WAIT         | MERCHANT
          CONTESTED | UNDER_WAY   | NONE   | true           | true      | REFUND       | MERCHANT
          CONTESTED | NOT_SHIPPED | NONE   | false          | false     | REVIEW       | MERCHANT
          CONTESTED | NOT_SHIPPED | NONE   | false          | true      | REVIEW       | MERCHANT
          SILENT    | DELIVERED   | STRONG | true           | false     | DENY         | CUSTOMER
          SILENT    | DELIVERED   | WEAK   | true           | false     | REFUND       | MERCHANT
          SILENT    | DELIVERED   | NONE   | true           | false     | REFUND       | MERCHANT
          CONTESTED | DELIVERED   | WEAK   | true           | false     | REVIEW       | MARKETPLACE
          INSOLVENT | UNDER_WAY   | NONE   | true           | false     | ESCALATE     | MERCHANT
          INSOLVENT | DELIVERED   | STRONG | true           | false     | DENY         | CUSTOMER
          CONTESTED | DELIVERED   | NONE   | true           | false     | REVIEW       | MARKETPLACE
          ASKED     | LOST        | NONE   | true           | false     | REFUND       | MARKETPLACE
          NOT_ASKED | CANCELLED   | NONE   | false          | false     | REFUND       | MARKETPLACE
          SILENT    | RETURNED    | NONE   | true           | false     | REFUND       | MERCHANT
          CONTESTED | LOST        | NONE   | true           | true      | REFUND       | MERCHANT
          CONTESTED | REFUSED     | NONE   | true           | false     | REVIEW       | MARKETPLACE
          """)
  void rules(
      Position merchant,
      ParcelState parcel,
      Strength proof,
      boolean dispatchShown,
      boolean weekOver,
      Ruling ruling,
      BorneBy borneBy) {
    var answer = TABLE.answer(asked(merchant, parcel, proof, dispatchShown, weekOver, 0, 0));

    assertThat(answer.ruling()).isEqualTo(ruling);
    assertThat(answer.borneBy()).isEqualTo(borneBy);
    assertThat(answer.waitDays()).isEqualTo(ruling == Ruling.WAIT ? 7 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          claims of the customer | claims against the merchant | ruling
          4                      | 99                          | REFUND
          5                      | 99                          | REVIEW
          4                      | 100                         | REVIEW
          5                      | 100                         | REVIEW
          """)
  void putsManyClaimsBeforeAPerson(int ofCustomer, int ofMerchant, Ruling ruling) {
    var asked =
        asked(
            Position.SILENT,
            ParcelState.UNDER_WAY,
            Strength.NONE,
            true,
            false,
            ofCustomer,
            ofMerchant);

    assertThat(TABLE.answer(asked).ruling()).isEqualTo(ruling);
  }

  @Test
  void hasExactlyOneRuleForEverythingAndDeniesOnlyOnProof() {
    var asked = Arrays.stream(Position.values()).parallel().mapToInt(this::everything).sum();
    assertThat(asked).isGreaterThan(2000);
  }

  /** How much was asked. */
  private int everything(Position merchant) {
    var count = 0;
    for (var parcel : ParcelState.values()) {
      for (var proof : EnumSet.allOf(Strength.class)) {
        for (var shown : List.of(true, false)) {
          for (var over : List.of(true, false)) {
            for (var ofCustomer : List.of(0, 5)) {
              for (var ofMerchant : List.of(0, 100)) {
                isRuledOnce(asked(merchant, parcel, proof, shown, over, ofCustomer, ofMerchant));
                count++;
              }
            }
          }
        }
      }
    }
    return count;
  }

  private static void isRuledOnce(ClaimRuling.Asked asked) {
    var finding = TABLE.ask(asked);
    assertThat(finding.matchedRules()).as("%s", asked).hasSize(1);
    if (Objects.requireNonNull(finding.value()).ruling() == Ruling.DENY) {
      assertThat(asked.proof()).isEqualTo(Strength.STRONG);
      assertThat(asked.parcel()).isEqualTo(ParcelState.DELIVERED);
      assertThat(asked.customerClaims()).as("history never denies").isZero();
    }
  }

  @Test
  void neverChargesAMerchantThatWasNotHeard() {
    for (var parcel : ParcelState.values()) {
      for (var proof : Strength.values()) {
        for (var unheard : List.of(Position.ASKED, Position.NOT_ASKED)) {
          var answer = TABLE.answer(asked(unheard, parcel, proof, true, false, 0, 0));
          if (answer.ruling() == Ruling.REFUND) {
            assertThat(answer.borneBy()).isNotEqualTo(BorneBy.MERCHANT);
          }
        }
      }
    }
  }

  private static ClaimRuling.Asked asked(
      Position merchant,
      ParcelState parcel,
      Strength proof,
      boolean shown,
      boolean over,
      int ofCustomer,
      int ofMerchant) {
    return new ClaimRuling.Asked(merchant, parcel, proof, shown, over, ofCustomer, ofMerchant);
  }
}
