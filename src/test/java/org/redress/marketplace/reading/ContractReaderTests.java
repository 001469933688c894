package org.redress.marketplace.reading;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.marketplace.Bodies;
import org.redress.orders.Contract;
import org.redress.shared.FieldProblem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractReaderTests {

  private static final String ORDER = Bodies.order("M-1");

  @Test
  void readsEveryField() {
    assertThat(sound(ORDER))
        .isEqualTo(
            new Contract(
                "M-1",
                Instant.parse("2026-03-02T10:15:00Z"),
                "EUR",
                new Contract.MerchantReference("acme"),
                new Contract.Customer(
                    "c-77",
                    "DE-BY",
                    "c77@example.org",
                    "de",
                    Set.of(Contract.ContactPurpose.ORDER_STATUS)),
                List.of(new Contract.Line("1", "LED-1", "LED torch", "LIGHTING", 2, 1995)),
                new Contract.Amounts(3990, 490, 0, 0),
                new Contract.ShipTo("C. Customer", "München", "BY", "80331", "DE"),
                new Contract.Promise(
                    Instant.parse("2026-03-04T22:59:59Z"), LocalDate.parse("2026-03-09")),
                new Contract.Shipping(Contract.ShippingMethod.REGISTERED, "DHL"),
                new Contract.Payment("sandbox", "pay_123", Contract.PaymentMethod.CARD),
                List.of(
                    new Contract.Disclosure(
                        "COLOUR_MAY_DIFFER",
                        "Colours differ on screens.",
                        Instant.parse("2026-03-02T10:14:00Z")))));
  }

  @Test
  void readsOrderWithoutWhatMayBeLeftOut() {
    var contract = sound(Bodies.smallestOrder("M-1"));

    assertThat(contract.shipTo()).isNull();
    assertThat(contract.promise()).isNull();
    assertThat(contract.shipping().carrier()).isNull();
    assertThat(contract.customer().contactPermission()).isEmpty();
    assertThat(contract.disclosures()).isEmpty();
  }

  @Test
  void takesNullForLeftOut() {
    assertThat(sound(with("\"DHL\"", "null")).shipping().carrier()).isNull();
    assertThat(problems(with("\"acme\"", "null"))).containsOnlyKeys("merchant.reference");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reference              | "M-1"                    | ""
          reference              | "M-1"                    | "  "
          reference              | "M-1"                    | 1
          reference              | "M-1"                    | "a\\u0000b"
          reference              | "M-1"                    | "a\\nb"
          reference              | "M-1"                    | "a\\ud83d"
          placedAt               | "2026-03-02T10:15:00Z"   | "2026-03-02"
          placedAt               | "2026-03-02T10:15:00Z"   | "2026-03-02T10:15:00"
          placedAt               | "2026-03-02T10:15:00Z"   | "2026-03-02T10:15:00+02:00"
          placedAt               | "2026-03-02T10:15:00Z"   | "2026-02-30T10:15:00Z"
          placedAt               | "2026-03-02T10:15:00Z"   | "2026-03-02T24:00:00Z"
          placedAt               | "2026-03-02T10:15:00Z"   | "1969-12-31T23:59:59Z"
          placedAt               | "2026-03-02T10:15:00Z"   | 1772446500
          currency               | "EUR"                    | "eur"
          currency               | "EUR"                    | "EUX"
          currency               | "EUR"                    | "XAU"
          merchant               | {"reference": "acme"}    | "acme"
          merchant               | {"reference": "acme"}    | []
          customer.region        | "DE-BY"                  | "123456789012345678901"
          customer.email         | "c77@example.org"        | "c77"
          customer.email         | "c77@example.org"        | "a b@example.org"
          customer.language      | "de"                     | "de_DE_"
          customer.language      | "de"                     | ""
          customer.contactPermission[0] | "ORDER_STATUS"    | "EVERYTHING"
          customer.contactPermission    | ["ORDER_STATUS"]  | "ORDER_STATUS"
          lines[0].sku           | "LED-1"                  | null
          lines[0].quantity      | "quantity": 2                        | "quantity": 0
          lines[0].quantity      | "quantity": 2                        | "quantity": -2
          lines[0].quantity      | "quantity": 2                        | "quantity": 2.0
          lines[0].quantity      | "quantity": 2                        | "quantity": 2e0
          lines[0].quantity      | "quantity": 2                        | "quantity": "2"
          lines[0].quantity      | "quantity": 2                        | "quantity": 1000000
          lines[0].quantity      | "quantity": 2                        | "quantity": 99999999999999999999999999
          lines[0].unitPrice     | 1995                     | -1
          lines[0].unitPrice     | 1995                     | 1000000000000000
          amounts.shipping       | 490                      | -490
          amounts.tax            | "tax": 0                 | "tax": true
          shipTo.country         | "country": "DE"          | "country": "XX"
          shipTo.country         | "country": "DE"          | "country": "de"
          promise.deliverBy      | "2026-03-09"             | "2026-03-09T00:00:00Z"
          promise.deliverBy      | "2026-03-09"             | "2026-02-29"
          promise.deliverBy      | "2026-03-09"             | "9999-12-31"
          shipping.method        | "REGISTERED"             | "registered"
          payment.method         | "CARD"                   | "CASH"
          disclosures[0].text    | "Colours differ on screens." | ""
          """)
  void refusesWrongValue(String field, String right, String wrong) {
    assertThat(problems(with(right, wrong))).containsOnlyKeys(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reference",
        "placedAt",
        "currency",
        "merchant",
        "customer",
        "lines",
        "amounts",
        "shipping",
        "payment"
      })
  void refusesMissingField(String field) {
    var order = (ObjectNode) JsonMapper.shared().readTree(ORDER);
    order.set(field + "2", order.remove(field));
    assertThat(problems(order.toString())).containsOnlyKeys(field, field + "2");
  }

  @Test
  void refusesUnknownFieldsWithTheirPaths() {
    var body =
        with("\"sku\":", "\"colour\": \"red\", \"sku\":").replace("\"BY\"", "\"BY\", \"x\": 1");

    assertThat(problems(body)).containsOnlyKeys("lines[0].colour", "shipTo.x");
  }

  @Test
  void namesAllWrongFieldsAtOnce() {
    var body = with("\"EUR\"", "\"EURO\"").replace("\"quantity\": 2", "\"quantity\": 0");

    assertThat(problems(body)).containsOnlyKeys("currency", "lines[0].quantity");
    assertThat(problems(body).get("lines[0].quantity"))
        .isEqualTo("a whole number from 1 to 999999");
  }

  @Test
  void refusesAmountsThatDoNotAddUpWithBothSums() {
    assertThat(problems(with("\"items\": 3990", "\"items\": 3991")))
        .containsExactly(
            entry(
                "amounts.items",
                "3990, the sum of quantity times unitPrice over the lines, instead of 3991"));
  }

  @Test
  void addsUpWithoutOverflow() {
    var body =
        with(
            "\"quantity\": 2, \"unitPrice\": 1995",
            "\"quantity\": 999999, \"unitPrice\": 999999999999999");

    assertThat(problems(body).get("amounts.items")).startsWith("999998999999999000001, the sum");
  }

  @Test
  void refusesLineReferenceGivenTwice() {
    var line = "{\"reference\": \"1\", \"sku\": \"X\", \"quantity\": 1, \"unitPrice\": 0}";
    assertThat(problems(with("\"lines\": [", "\"lines\": [" + line + ", ")))
        .containsOnlyKeys("lines[1].reference");
  }

  @Test
  void refusesOrderWithoutLines() {
    assertThat(
            problems(Bodies.smallestOrder("M-1").replaceAll("\"lines\": \\[.*?]", "\"lines\": []")))
        .containsOnlyKeys("lines");
  }

  @Test
  void cutsInstantsToWhatIsKept() {
    var contract = sound(with("10:15:00Z", "10:15:00.123456789Z"));

    assertThat(contract.placedAt()).isEqualTo(Instant.parse("2026-03-02T10:15:00.123456Z"));
  }

  @Test
  void takesLongTextsUpToTheirLimitInCharacters() {
    var smile = "😀";
    assertThatCode(() -> sound(with("M-1", smile.repeat(200)))).doesNotThrowAnyException();
    assertThat(problems(with("M-1", smile.repeat(201)))).containsOnlyKeys("reference");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThat(problems("[]")).containsOnlyKeys("");
    assertThat(problems("null")).containsOnlyKeys("");
    assertThat(problems(with("\"lines\": [", "\"lines\": [7, "))).containsOnlyKeys("lines[0]");
  }

  private static String with(String right, String wrong) {
    assertThat(ORDER).containsOnlyOnce(right);
    return ORDER.replace(right, wrong);
  }

  private static Contract sound(String body) {
    return ((Read.Sound<Contract>) read(body)).value();
  }

  private static Map<String, String> problems(String body) {
    return ((Read.Wrong<Contract>) read(body))
        .fields().stream().collect(toMap(FieldProblem::field, FieldProblem::expected));
  }

  private static Read<Contract> read(String body) {
    return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), ContractReader::contract);
  }
}
