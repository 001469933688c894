package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.evidence.TrackingNumbers.Form;

class TrackingNumbersTests {

  @ParameterizedTest
  @CsvSource({
    "UPS, 1Z999AA10123456784",
    "UPS Standard, 1z 999 aa1 01 2345 6784",
    "Royal Mail, RB123456785GB",
    "Correios, RB123456785BR",
    "DHL, RB 123 456 785 DE",
    "Deutsche Post, 563102430313",
    "DHL Paket, 00340434292135100186",
    "DHL Express, 1234567891",
    "FedEx, 123456789012",
    "FedEx Ground, 123456789012343",
    "USPS, 9400100000000000000006",
    "DPD, 01234567890123",
    "Amazon Logistics, TBA123456789012",
    "Yodel, JD0001234567890123"
  })
  void acceptsNumbersOfTheCarrierNamed(String carrier, String number) {
    assertThat(TrackingNumbers.check(carrier, number)).isInstanceOf(Form.Valid.class);
  }

  @Test
  void namesTheCarriersThatGiveOutSuchNumbers() {
    assertThat(TrackingNumbers.check(null, "1Z999AA10123456784"))
        .isEqualTo(new Form.Valid(Set.of("UPS")));
    assertThat(TrackingNumbers.check(null, "RB123456785BR"))
        .isEqualTo(new Form.Valid(Set.of("Correios")));
    assertThat(TrackingNumbers.check(null, "RB123456785ZM"))
        .isEqualTo(new Form.Valid(Set.of("Post of ZM")));
  }

  @Test
  void tellsANumberOfAnotherCarrier() {
    assertThat(TrackingNumbers.check("DPD", "1Z999AA10123456784"))
        .isEqualTo(new Form.OtherCarrier(Set.of("UPS")));
    assertThat(TrackingNumbers.check("UPS", "RB123456785GB"))
        .isEqualTo(new Form.OtherCarrier(Set.of("Royal Mail")));
  }

  @Test
  void acceptsTheNumberOfOnePostAtAnother() {
    assertThat(TrackingNumbers.check("Correios", "RB123456785CN"))
        .isEqualTo(new Form.Valid(Set.of("China Post")));
    assertThat(TrackingNumbers.check("Zampost", "RB123456785ZM"))
        .isEqualTo(new Form.Valid(Set.of("Post of ZM")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "4711",
        "ABCDEFGH",
        "RB123456785XX",
        "RB123456785JE",
        "1Z999AA1012345678",
        "１Z999AA10123456784"
      })
  void doesNotKnowWhatNobodyGivesOut(String number) {
    assertThat(TrackingNumbers.check(null, number)).isEqualTo(new Form.UnknownForm());
    assertThat(TrackingNumbers.check("UPS", number)).isEqualTo(new Form.UnknownForm());
  }

  @Test
  void saysNothingAboutCarriersItDoesNotKnow() {
    assertThat(TrackingNumbers.check("Bob's Vans", "1Z999AA10123456784"))
        .isEqualTo(new Form.UnknownForm());
    assertThat(TrackingNumbers.check("Bob's Vans", "RB123456784GB"))
        .isEqualTo(new Form.UnknownForm());
  }

  @ParameterizedTest
  @CsvSource({
    "ups, UPS",
    "La Poste Suisse, SWISS_POST",
    "la poste, LA_POSTE",
    "Correos de Chile, CORREOS_CHILE",
    "CTT - Correios, CTT",
    "Ceska Posta, CESKA_POSTA",
    "Österreichische Post AG, AUSTRIAN_POST"
  })
  void knowsCarriersAsPeopleWriteThem(String written, Carrier carrier) {
    assertThat(Carrier.named(written)).contains(carrier);
  }

  static Stream<Numbers> thoseThatCatchEverySingleMistake() {
    return Stream.of(
        new Numbers("FedEx", "", 14, CheckDigit.GS1, ""),
        new Numbers("Canada Post", "", 15, CheckDigit.GS1, ""),
        new Numbers("DHL", "00", 17, CheckDigit.GS1, ""),
        new Numbers("USPS", "9405", 17, CheckDigit.GS1, ""),
        new Numbers("Old Dominion", "777", 7, CheckDigit.LUHN, ""),
        new Numbers("Purolator", "3", 10, CheckDigit.LUHN, ""),
        new Numbers("DPD", "", 27, CheckDigit.MOD_37_36, ""));
  }

  @ParameterizedTest
  @MethodSource("thoseThatCatchEverySingleMistake")
  void noticesAWrongDigitInEachPosition(Numbers numbers) {
    for (var round = 0; round < 50; round++) {
      var number = numbers.make(new Random(round));
      assertThat(TrackingNumbers.check(numbers.carrier, number)).isInstanceOf(Form.Valid.class);
      for (var at = numbers.start.length(); at < number.length(); at++) {
        for (var digit = '0'; digit <= '9'; digit++) {
          if (number.charAt(at) != digit) {
            var wrong = number.substring(0, at) + digit + number.substring(at + 1);
            assertThat(TrackingNumbers.check(numbers.carrier, wrong))
                .as(wrong)
                .isEqualTo(new Form.WrongCheckDigit());
          }
        }
      }
    }
  }

  static Stream<Numbers> allWithACheckDigit() {
    return Stream.concat(
        thoseThatCatchEverySingleMistake(),
        Stream.of(
            new Numbers("UPS", "1Z", 15, CheckDigit.ONE_TWO, ""),
            new Numbers("UPS", "K", 9, CheckDigit.ONE_TWO, ""),
            new Numbers("FedEx", "", 11, CheckDigit.FEDEX, ""),
            new Numbers("DHL", "", 9, CheckDigit.MOD_7, ""),
            new Numbers("DHL", "", 11, CheckDigit.FOUR_NINE, ""),
            new Numbers("Royal Mail", "RB", 8, CheckDigit.S10, "GB")));
  }

  @ParameterizedTest
  @MethodSource("allWithACheckDigit")
  void noticesAWrongCheckDigit(Numbers numbers) {
    for (var round = 0; round < 200; round++) {
      var number = numbers.make(new Random(round));
      assertThat(TrackingNumbers.check(numbers.carrier, number)).isInstanceOf(Form.Valid.class);
      var at = number.length() - numbers.end.length() - 1;
      for (var digit = '0'; digit <= '9'; digit++) {
        if (number.charAt(at) != digit) {
          var wrong = number.substring(0, at) + digit + number.substring(at + 1);
          assertThat(TrackingNumbers.check(numbers.carrier, wrong))
              .as(wrong)
              .isEqualTo(new Form.WrongCheckDigit());
        }
      }
    }
  }

  /** Numbers of one form; {@code start} is not part of the sum unless the form says so. */
  record Numbers(String carrier, String start, int length, CheckDigit digit, String end) {

    String make(Random random) {
      var serial = new StringBuilder();
      for (var i = 0; i < length; i++) {
        serial.append(random.nextInt(10));
      }
      var summed = start.length() > 2 || digit == CheckDigit.LUHN ? start + serial : serial;
      return start + serial + digit.of(summed.toString()) + end;
    }
  }
}
