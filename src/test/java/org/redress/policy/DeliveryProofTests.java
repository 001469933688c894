package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.policy.Decision.Undecided;
import org.redress.policy.DeliveryProof.Address;
import org.redress.policy.DeliveryProof.Delivery;
import org.redress.policy.DeliveryProof.Strength;

class DeliveryProofTests {

  private static final AskedTable TABLE = AskedTable.delivered("DeliveryProof");

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
          who says so      | postcode | signed | photo | registered | strength
          NONE             | UNKNOWN  | false  | false | true       | NONE
          ASSERTED         | MATCH    | true   | true  | true       | WEAK
          CARRIER_REPORTED | MISMATCH | true   | true  | true       | WEAK
          CARRIER_REPORTED | MATCH    | true   | false | false      | STRONG
          CARRIER_REPORTED | UNKNOWN  | true   | false | true       | STRONG
          CHECKED_BY_AGENT | MATCH    | true   | false | true       | STRONG
          CARRIER_REPORTED | MATCH    | false  | true  | false      | STRONG
          CARRIER_REPORTED | UNKNOWN  | false  | true  | true       | WEAK
          CARRIER_REPORTED | UNKNOWN  | false  | false | true       | WEAK
          CARRIER_REPORTED | MATCH    | false  | false | false      | WEAK
          CARRIER_REPORTED | MATCH    | false  | false | true       | STRONG
          CHECKED_BY_AGENT | MATCH    | false  | false | true       | STRONG
          """)
  void weighsTheEvidence(
      Delivery who,
      Address postcode,
      boolean signed,
      boolean photo,
      boolean registered,
      Strength strength) {
    var asked = new DeliveryProof.Asked(who, postcode, signed, photo, registered, "EUR", 5000);

    assertThat(TABLE.answer(asked).strength()).isEqualTo(strength);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          currency | goods | strength of a scan without a signature
          EUR      | 14999 | STRONG
          EUR      | 15000 | STRONG
          EUR      | 15001 | WEAK
          USD      | 15000 | STRONG
          USD      | 15001 | WEAK
          GBP      | 15000 | STRONG
          GBP      | 15001 | WEAK
          BRL      | 74999 | STRONG
          BRL      | 75000 | STRONG
          BRL      | 75001 | WEAK
          """)
  void asksForASignatureAboveAValue(String currency, long goods, Strength strength) {
    assertThat(TABLE.answer(scan(currency, goods)).strength()).isEqualTo(strength);
  }

  @Test
  void decidesNothingInACurrencyWithoutARow() {
    assertThat(TABLE.ask(scan("CHF", 1)).undecided()).isEqualTo(Undecided.NO_RULE);
  }

  private static DeliveryProof.Asked scan(String currency, long goods) {
    return new DeliveryProof.Asked(
        Delivery.CARRIER_REPORTED, Address.MATCH, false, false, true, currency, goods);
  }
}
