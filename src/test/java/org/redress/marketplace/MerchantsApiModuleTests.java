package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.marketplace.OrdersApiModuleTests.assertProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class MerchantsApiModuleTests {

  private static final String ACME =
      """
      {"name": "Acme", "country": "DE", "region": "BY", "status": "ACTIVE", "coverLevel": "PLUS"}\
      """;

  @Autowired private Clients clients;

  private Client client;

  @BeforeEach
  void open() {
    client = clients.next();
  }

  @Test
  void keepsMerchantAsPut() {
    assertProblem(client.get("/v1/merchants/acme"), 404, "not-found");

    var put = client.put("/v1/merchants/acme", ACME, null);
    var again = client.put("/v1/merchants/acme", ACME, null);

    assertThat(put.status()).isEqualTo(200);
    assertThat(put.at("/reference")).isEqualTo("acme");
    assertThat(put.at("/coverLevel")).isEqualTo("PLUS");
    assertThat(again.body()).isEqualTo(put.body());
    assertThat(client.get("/v1/merchants/acme").body()).isEqualTo(put.body());
  }

  @Test
  void changesMerchant() {
    client.put("/v1/merchants/acme", ACME, null);
    client.put(
        "/v1/merchants/acme",
        "{\"name\": \"Acme\", \"country\": \"DE\", \"status\": \"INSOLVENT\"}",
        null);

    var shown = client.get("/v1/merchants/acme");
    assertThat(shown.at("/status")).isEqualTo("INSOLVENT");
    assertThat(shown.body().has("region")).isFalse();
  }

  @Test
  void refusesWrongMerchant() {
    var refused =
        client.put("/v1/merchants/acme", "{\"name\": \"\", \"country\": \"QQ\", \"x\": 1}", null);

    assertProblem(refused, 422, "invalid-fields");
    assertThat(refused.wrongFields()).containsExactlyInAnyOrder("name", "country", "status", "x");
    assertProblem(client.put("/v1/merchants/" + "x".repeat(201), ACME, "k"), 404, "not-found");
  }

  @Test
  void showsTheMerchantThatAnOrderMade() {
    client.post("/v1/orders", Bodies.order("M-1"));

    assertThat(client.get("/v1/merchants/acme").at("/status")).isEqualTo("ACTIVE");
    assertProblem(clients.next().get("/v1/merchants/acme"), 404, "not-found");
  }

  @Test
  void showsTheMarketplace() {
    var shown = client.get("/v1/marketplace");

    assertThat(shown.at("/id")).isEqualTo(client.marketplace().toString());
    assertThat(shown.at("/name")).isEqualTo("Fair");
    assertThat(shown.at("/timeZone")).isEqualTo("Europe/Berlin");
    assertThat(shown.at("/country")).isEqualTo("DE");
    assertThat(shown.at("/currency")).isEqualTo("EUR");
    assertThat(shown.at("/guarantor")).isEqualTo("Fair Guarantor");
  }
}
