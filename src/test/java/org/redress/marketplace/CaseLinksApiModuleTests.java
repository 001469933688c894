package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.shared.SystemClock;
import org.redress.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links for the parties of a case, over the API. */
@ApiTest
class CaseLinksApiModuleTests {

  private static final String FOR_CUSTOMER = "{\"party\": \"CUSTOMER\"}";

  @Autowired private Clients clients;
  @Autowired private SettableClock clock;
  @Autowired private SystemClock system;
  @Autowired private JdbcClient jdbc;

  private Client client;
  private String claim;
  private String links;

  @BeforeEach
  void openCase() {
    clock.moveTo("2026-03-02T10:16:00Z");
    client = clients.next();
    var order = client.post("/v1/orders", Bodies.order("M-1")).at("/id");
    client.post("/v1/orders/" + order + "/events", Bodies.event("PAID", "2026-03-02T10:16:00Z"));
    clock.moveTo("2026-03-10T08:00:00Z");
    claim =
        client
            .post(
                "/v1/cases",
                "{\"orderId\": \"%s\", \"kind\": \"NOT_RECEIVED\", \"statement\": \"No.\"}"
                    .formatted(order))
            .at("/id");
    links = "/v1/cases/" + claim + "/links";
  }

  @Test
  void tellsTheAddressOnceAndListsTheLink() {
    var made = client.post(links, FOR_CUSTOMER);

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/url")).matches("http://localhost:\\d+/c/rdl_[A-Za-z0-9_-]{43}");
    assertThat(made.at("/party")).isEqualTo("CUSTOMER");
    assertThat(Instant.parse(made.at("/expiresAt")))
        .isBetween(system.now().plus(Duration.ofDays(89)), system.now().plus(Duration.ofDays(91)));
    var listed = client.get(links);
    assertThat(listed.at("/items/0/id")).isEqualTo(made.at("/id"));
    assertThat(listed.at("/items/0/state")).isEqualTo("OPEN");
    assertThat(listed.at("/items/0/createdBy")).isEqualTo("marketplace");
    assertThat(listed.body().toString()).doesNotContain("rdl_", "url");
    assertThat(client.get("/v1/cases/" + claim + "/timeline").body().toString())
        .contains("CaseLinkMade")
        .doesNotContain("rdl_");
  }

  @Test
  void repeatsTheAnswerUnderItsKeyWithoutTheSecret() {
    var key = UUID.randomUUID().toString();
    var first = client.post(links, FOR_CUSTOMER, key);
    var again = client.post(links, FOR_CUSTOMER, key);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.response().getHeader("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    assertThat(again.body().has("url")).isFalse();
    assertThat(client.get(links).body().at("/items").size()).isEqualTo(1);
    assertThat(client.post(links, "{\"party\": \"MERCHANT\"}", key).status()).isEqualTo(422);
    var kept =
        jdbc.sql("select body from idempotency where marketplace_id = ? and key = ?")
            .params(client.marketplace().value(), key)
            .query(byte[].class)
            .single();
    assertThat(new String(kept, StandardCharsets.UTF_8))
        .contains(first.at("/id"))
        .doesNotContain("rdl_");
  }

  @Test
  void revokesALinkOnceAndForAll() {
    var link = client.post(links, FOR_CUSTOMER).at("/id");
    var revoked = delete(client, links + "/" + link);

    assertThat(revoked.status()).isEqualTo(200);
    assertThat(revoked.at("/state")).isEqualTo("REVOKED");
    assertThat(delete(client, links + "/" + link).body()).isEqualTo(revoked.body());
    assertThat(client.get(links).at("/items/0/state")).isEqualTo("REVOKED");
  }

  @Test
  void refusesWhatIsNoLink() {
    assertThat(client.post(links, "{\"party\": \"GUARANTOR\"}").wrongFields())
        .containsExactly("party");
    assertThat(
            client
                .post(links, "{\"party\": \"CUSTOMER\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}")
                .wrongFields())
        .containsExactly("expiresAt");
    assertThat(delete(client, links + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(delete(client, links + "/x").status()).isEqualTo(404);
  }

  @Test
  void isOfTheMarketplaceOfTheCase() {
    var link = client.post(links, FOR_CUSTOMER).at("/id");
    var other = clients.next();
    assertThat(other.post(links, FOR_CUSTOMER).status()).isEqualTo(404);
    assertThat(other.get(links).status()).isEqualTo(404);
    assertThat(delete(other, links + "/" + link).status()).isEqualTo(404);
    assertThat(client.get(links).at("/items/0/state")).isEqualTo("OPEN");
  }

  private static Client.Answer delete(Client by, String path) {
    return by.send(HttpMethod.DELETE, path, null, "application/json", null);
  }
}
