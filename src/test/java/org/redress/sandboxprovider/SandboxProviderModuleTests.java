package org.redress.sandboxprovider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.shared.MarketplaceId;
import org.redress.testing.SettableClock;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stranger's protocol, as a stranger sees it. */
@SpringBootTest(
    classes = SandboxProviderAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "redress.sandbox=true")
class SandboxProviderModuleTests {

  @Autowired private SandboxProviderAccess access;
  @Autowired private SandboxProvider provider;
  @Autowired private SettableClock clock;
  private MarketplaceId market;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @BeforeEach
  void openAccount() {
    clock.moveTo("2026-03-02T10:16:00Z");
    market = new MarketplaceId(UUID.randomUUID());
  }

  private record Answer(int status, JsonNode body) {}

  @Test
  void paysAndTellsIt() {
    var paid = post(reference("a"), body(reference("a"), 4480));
    assertThat(paid.status()).isEqualTo(200);
    assertThat(paid.body().path("status").asString()).isEqualTo("succeeded");
    assertThat(get(reference("a")).body()).isEqualTo(paid.body());
    assertThat(get(reference("b")).status()).isEqualTo(404);
  }

  @Test
  void paysOnceUnderOneKeyForADayAndThenAgain() {
    var first = post(reference("a"), body(reference("a"), 4480));
    clock.moveTo("2026-03-03T10:15:59Z");
    assertThat(post(reference("a"), body(reference("a"), 4480)).body()).isEqualTo(first.body());
    assertThat(provider.paid(market, 0, 10)).hasSize(1);
    clock.moveTo("2026-03-03T10:16:00Z");
    post(reference("a"), body(reference("a"), 4480));
    assertThat(provider.paid(market, 0, 10)).hasSize(2);
  }

  @Test
  void refusesAnotherRequestUnderTheSameKey() {
    post(reference("a"), body(reference("a"), 4480));
    assertThat(post(reference("a"), body(reference("a"), 4481)).status()).isEqualTo(409);
    assertThat(provider.paid(market, 0, 10)).hasSize(1);
  }

  @Test
  void refusesWhatIsIncomplete() {
    assertThat(post("k", body(reference("a"), 0)).status()).isEqualTo(400);
    assertThat(post(" ", body(reference("a"), 1)).status()).isEqualTo(400);
    assertThat(post("k", body(reference("a"), 1).replace("REFUND", "PAYOUT")).status())
        .isEqualTo(400);
    assertThat(provider.paid(market, 0, 10)).isEmpty();
  }

  @Test
  void treatsOnlyTheNextRequestOfThatPaymentAsTold() {
    provider.tell(market, "pay_1", NextAnswer.FAIL);
    var failed = post(reference("a"), body(reference("a"), 1));
    assertThat(failed.body().path("status").asString()).isEqualTo("failed");
    assertThat(failed.body().path("failure_reason").asString()).isNotBlank();
    assertThat(post(reference("b"), body(reference("b"), 1)).body().path("status").asString())
        .isEqualTo("succeeded");
  }

  @Test
  void isToldSomethingElseByWhoeverSaysItLast() {
    provider.tell(market, "pay_1", NextAnswer.FAIL);
    provider.tell(market, "pay_1", NextAnswer.UNKNOWN_UNPAID);
    assertThat(post(reference("a"), body(reference("a"), 1)).status()).isEqualTo(504);
    assertThat(get(reference("a")).status()).isEqualTo(404);
  }

  @Test
  void keepsAccountsApart() {
    provider.tell(new MarketplaceId(new UUID(1, 1)), "pay_1", NextAnswer.FAIL);
    post(reference("a"), body(reference("a"), 1));
    assertThat(provider.paid(market, 0, 10)).hasSize(1);
    assertThat(provider.paid(new MarketplaceId(new UUID(1, 1)), 0, 10)).isEmpty();
  }

  @Test
  void letsNobodyInWithoutTheSecret() {
    for (var header : new String[] {"Bearer wrong", "Bearer ", access.secret()}) {
      var status =
          client()
              .get()
              .uri("/refunds?reference=a")
              .header("Authorization", header)
              .exchange((request, response) -> response.getStatusCode().value());
      assertThat(status).as(header).isEqualTo(401);
    }
    assertThat(access.secret()).hasSizeGreaterThan(40);
  }

  /** No other test's: the provider knows references of all accounts. */
  private String reference(String name) {
    return market + "-" + name;
  }

  private String body(String reference, long amount) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "reference",
                reference,
                "kind",
                "REFUND",
                "payment",
                "pay_1",
                "amount",
                amount,
                "currency",
                "EUR",
                "metadata",
                Map.of("marketplace", market.toString(), "order", "o-1")));
  }

  private Answer post(String key, String body) {
    return client()
        .post()
        .uri("/refunds")
        .header("Authorization", "Bearer " + access.secret())
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange((request, response) ->
            new Answer(
                response.getStatusCode().value(),
                JsonMapper.shared().readTree(response.getBody())));
  }

  private Answer get(String reference) {
    return client()
        .get()
        .uri("/refunds?reference={reference}", reference)
        .header("Authorization", "Bearer " + access.secret())
        .exchange((request, response) ->
            new Answer(
                response.getStatusCode().value(),
                JsonMapper.shared().readTree(response.getBody())));
  }

  private RestClient client() {
    return RestClient.builder()
        .requestFactory(new JdkClientHttpRequestFactory())
        .baseUrl(access.url())
        .build();
  }
}
