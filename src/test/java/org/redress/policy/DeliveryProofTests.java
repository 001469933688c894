package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.policy.Decision.Undecided;
import org.redress.policy.DeliveryProof.Address;
import org.redress.policy.DeliveryProof.City;
import org.redress.policy.DeliveryProof.Delivery;
import org.redress.policy.DeliveryProof.Handover;
import org.redress.policy.DeliveryProof.Place;
import org.redress.policy.DeliveryProof.Strength;

class DeliveryProofTests {

  private static final QuickTable<DeliveryProof> QUICK = new QuickTable<>("DeliveryProof");
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
          who says so      | postcode   | city    | signed | code  | photo | registered | strength
          NONE             | UNKNOWN    | UNKNOWN | false  | false | false | true       | NONE
          ASSERTED         | MATCH      | SAME    | true   | true  | true  | true       | WEAK
          CARRIER_REPORTED | MATCH      | SAME    | true   | false | false | false      | STRONG
          CARRIER_REPORTED | MATCH      | UNKNOWN | true   | false | false | false      | STRONG
          CARRIER_REPORTED | MATCH      | UNKNOWN | false  | true  | false | false      | STRONG
          CHECKED_BY_AGENT | MATCH      | UNKNOWN | true   | false | false | true       | STRONG
          CARRIER_REPORTED | MISMATCH   | SAME    | true   | false | true  | true       | WEAK
          CARRIER_REPORTED | UNKNOWN    | OTHER   | true   | false | false | true       | WEAK
          CARRIER_REPORTED | MATCH      | OTHER   | true   | false | true  | true       | WEAK
          CARRIER_REPORTED | UNKNOWN    | UNKNOWN | true   | false | false | true       | WEAK
          CARRIER_REPORTED | UNKNOWN    | SAME    | true   | false | false | true       | WEAK
          CARRIER_REPORTED | UNKNOWN    | SAME    | false  | true  | false | true       | WEAK
          CARRIER_REPORTED | NO_ADDRESS | UNKNOWN | true   | true  | true  | true       | WEAK
          CARRIER_REPORTED | MATCH      | SAME    | false  | false | true  | false      | STRONG
          CARRIER_REPORTED | UNKNOWN    | UNKNOWN | false  | false | true  | true       | WEAK
          CARRIER_REPORTED | UNKNOWN    | UNKNOWN | false  | false | false | true       | WEAK
          CARRIER_REPORTED | MATCH      | SAME    | false  | false | false | false      | WEAK
          CARRIER_REPORTED | MATCH      | SAME    | false  | false | false | true       | STRONG
          CHECKED_BY_AGENT | MATCH      | UNKNOWN | false  | false | false | true       | STRONG
          """)
  void weighsADeliveryToTheDoor(
      Delivery who,
      Address postcode,
      City city,
      boolean signed,
      boolean code,
      boolean photo,
      boolean registered,
      Strength strength) {
    var item = new Handover(who, Place.ADDRESS, false, false, postcode, city, signed, code, photo);

    assertThat(strength(item, registered)).isEqualTo(strength);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          place        | chosen by the customer | redirected | postcode | signed | code  | photo | strength
          IN_PERSON    | false                  | false      | MATCH    | true   | false | false | STRONG
          UNKNOWN      | false                  | false      | MATCH    | true   | false | false | STRONG
          NEIGHBOUR    | false                  | false      | MATCH    | true   | false | true  | WEAK
          NEIGHBOUR    | false                  | false      | MATCH    | false  | true  | false | WEAK
          NEIGHBOUR    | true                   | false      | MATCH    | false  | false | true  | WEAK
          NEIGHBOUR    | true                   | false      | MATCH    | true   | false | false | STRONG
          SAFE_PLACE   | false                  | false      | MATCH    | false  | false | true  | WEAK
          SAFE_PLACE   | true                   | false      | MATCH    | false  | false | true  | WEAK
          SAFE_PLACE   | true                   | false      | MATCH    | false  | true  | false | STRONG
          ADDRESS      | false                  | true       | MATCH    | true   | false | false | WEAK
          ADDRESS      | true                   | true       | MATCH    | false  | false | true  | WEAK
          ADDRESS      | true                   | true       | MISMATCH | true   | false | false | STRONG
          IN_PERSON    | true                   | false      | UNKNOWN  | false  | true  | false | STRONG
          PICKUP_POINT | false                  | false      | UNKNOWN  | false  | true  | false | STRONG
          PICKUP_POINT | true                   | true       | MISMATCH | true   | true  | false | STRONG
          PICKUP_POINT | true                   | false      | MISMATCH | true   | false | false | STRONG
          PICKUP_POINT | false                  | false      | MATCH    | true   | false | true  | WEAK
          PICKUP_POINT | true                   | false      | MATCH    | false  | false | true  | WEAK
          """)
  void takesNoDeliveryElsewhereForProofUnlessTheCustomerChoseIt(
      Place place,
      boolean chosen,
      boolean redirected,
      Address postcode,
      boolean signed,
      boolean code,
      boolean photo,
      Strength strength) {
    var item =
        new Handover(
            Delivery.CARRIER_REPORTED,
            place,
            chosen,
            redirected,
            postcode,
            City.UNKNOWN,
            signed,
            code,
            photo);

    assertThat(strength(item, true)).isEqualTo(strength);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          currency | goods of the order | strength of a scan without a signature
          EUR      | 14999              | STRONG
          EUR      | 15000              | STRONG
          EUR      | 15001              | WEAK
          USD      | 15000              | STRONG
          USD      | 15001              | WEAK
          GBP      | 15000              | STRONG
          GBP      | 15001              | WEAK
          BRL      | 74999              | STRONG
          BRL      | 75000              | STRONG
          BRL      | 75001              | WEAK
          """)
  void asksForASignatureAboveAValue(String currency, long goods, Strength strength) {
    assertThat(TABLE.answer(scan(currency, goods)).strength()).isEqualTo(strength);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHF", "JPY"})
  void decidesNothingInACurrencyWithoutARow(String currency) {
    assertThat(TABLE.ask(scan(currency, 1)).undecided()).isEqualTo(Undecided.NO_RULE);
  }

  @Test
  void saysWhatIsSoWhereTheOrderHasNoAddress() {
    var nowhere =
        new Handover(
            Delivery.CARRIER_REPORTED,
            Place.ADDRESS,
            false,
            false,
            Address.NO_ADDRESS,
            City.UNKNOWN,
            true,
            false,
            false);

    assertThat(TABLE.toldCustomer(asked(nowhere, true)))
        .contains("your order names no address")
        .doesNotContain("postcode");
  }

  @Test
  void hasExactlyOneRuleForEverything() {
    // what an agent has checked is worth what a carrier reports
    for (var delivery : List.of(Delivery.ASSERTED, Delivery.CARRIER_REPORTED)) {
      for (var place : Place.values()) {
        for (var address : Address.values()) {
          for (var city : City.values()) {
            for (var flags = 0; flags < 64; flags++) {
              isWeighedOnce(delivery, place, address, city, flags);
            }
          }
        }
      }
    }
  }

  private static void isWeighedOnce(
      Delivery delivery, Place place, Address address, City city, int flags) {
    var chosen = (flags & 1) != 0;
    var item =
        new Handover(
            delivery,
            place,
            chosen,
            (flags & 2) != 0,
            address,
            city,
            (flags & 4) != 0,
            (flags & 8) != 0,
            (flags & 16) != 0);
    var asked = asked(item, (flags & 32) != 0);
    assertThat(QUICK.matched(asked)).as("%s", item).hasSize(1);
    if (place == Place.NEIGHBOUR && !chosen) {
      var strength = QUICK.answer(asked).orElseThrow().strength();
      assertThat(strength).as("%s", item).isNotEqualTo(Strength.STRONG);
    }
  }

  private static Strength strength(Handover item, boolean registered) {
    return TABLE.answer(asked(item, registered)).strength();
  }

  private static DeliveryProof.Asked asked(Handover item, boolean registered) {
    return new DeliveryProof.Asked(item, registered, "EUR", 5000, 1);
  }

  private static DeliveryProof.Asked scan(String currency, long goods) {
    var item =
        new Handover(
            Delivery.CARRIER_REPORTED,
            Place.ADDRESS,
            false,
            false,
            Address.MATCH,
            City.SAME,
            false,
            false,
            false);
    return new DeliveryProof.Asked(item, true, currency, goods, 1);
  }
}
