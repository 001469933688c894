package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.engine.broker.BrokerConnection;
import org.redress.engine.process.Steps;
import org.redress.engine.work.Workers;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.testing.TestBroker;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Claims over the API, through the real broker, to the sandbox's provider; and what they cost. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "redress.sample=false")
@DirtiesContext
class ClaimEndToEndTests {

  private static final TestBroker BROKER = TestBroker.start();
  private static final String ORDER =
      """
      { "reference": "%s", "placedAt": "%s", "currency": "EUR",
        "merchant": {"reference": "acme"}, "customer": {"reference": "c-77"},
        "lines": [{"reference": "1", "sku": "LED-1", "quantity": 2, "unitPrice": 1995}],
        "amounts": {"items": 3990, "shipping": 490, "tax": 0, "duty": 0},
        "promise": {"deliverBy": "%s"}, "shipping": {"method": "REGISTERED"},
        "payment": {"provider": "sandbox", "reference": "pay_%s", "method": "CARD"} }
      """;

  @TempDir private static Path home;
  @LocalServerPort private int port;
  @Autowired private Steps steps;
  @Autowired private JdbcClient jdbc;
  @Autowired private BrokerConnection connection;
  @Autowired private Workers workers;
  @Autowired private MeterRegistry meters;
  private static boolean begun;
  private RestClient api;
  private MarketplaceId market;

  @DynamicPropertySource
  static void stores(DynamicPropertyRegistry registry) {
    BROKER.register(registry);
    TestDatabase.empty().register(registry);
    registry.add("redress.home", home::toString);
    // a seal is a commit of its own, which would be counted as a claim's
    registry.add("redress.audit.seal-every", () -> "1d");
  }

  @BeforeEach
  void connect() {
    var credentials = JsonMapper.shared().readTree(home.resolve("credentials.json").toFile());
    var key = credentials.at("/marketplace/apiKey").asString();
    market = new MarketplaceId(UUID.fromString(credentials.at("/marketplace/id").asString()));
    api =
        RestClient.builder()
            .baseUrl("http://localhost:" + port)
            .defaultHeaders(headers -> headers.setBearerAuth(key))
            .build();
    beginOnAMonday();
  }

  /** Once: with orders their time only goes forward. */
  private void beginOnAMonday() {
    if (!begun) {
      begun = true;
      put("/v1/sandbox/clock", "{\"now\": \"2026-03-02T10:16:00Z\"}");
    }
  }

  @AfterAll
  static void closeBroker() {
    BROKER.close();
  }

  @Test
  void refundsASilentMerchantsClaimAndAnAcceptedOneWithFewJobsAndCommits() {
    var silent = paid("M-1");
    var accepted = paid("M-2");
    var contested = paid("M-3");
    post(
        "/v1/orders/%s/events".formatted(contested),
        "{\"type\": \"SHIPPED\", \"occurredAt\": \"%s\", \"source\": \"CARRIER\"}"
            .formatted(get("/v1/sandbox/clock").at("/now").asString()));
    advance("P8D");

    var before = transactions();
    var claim = claim(accepted);
    post(
        "/v1/cases/%s/merchant-response".formatted(claim),
        "{\"party\": \"MERCHANT\", \"position\": \"ACCEPT\"}");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shown(claim).at("/status").asString().equals("CLOSED"));
    var spent = transactions() - before;

    assertThat(shown(claim).at("/outcome").asString()).isEqualTo("REFUNDED");
    // the provider's own ones are among them
    assertThat(spent).as("commits that wrote").isLessThanOrEqualTo(10);

    var other = claim(silent);
    var waiting = claim(contested);
    post(
        "/v1/cases/%s/merchant-response".formatted(waiting),
        "{\"party\": \"MERCHANT\", \"position\": \"CONTEST\"}");
    advance("P12D");
    assertThat(shown(other).at("/outcome").asString()).isEqualTo("REFUNDED");
    assertThat(jobs(claim)).isLessThanOrEqualTo(4);
    assertThat(jobs(other)).isLessThanOrEqualTo(4);
    // one ruling more, after the extra week
    assertThat(shown(waiting).at("/outcome").asString()).isEqualTo("REFUNDED");
    assertThat(jobs(waiting)).isLessThanOrEqualTo(5);
    assertThat(failed()).as("jobs failed, for coming early or whatever").isLessThanOrEqualTo(2);

    var paid = get("/v1/sandbox/provider/payments").at("/items");
    var cases = List.of(claim, other, waiting);
    assertThat(
            paid.valueStream()
                .filter(it -> cases.contains(it.at("/caseId").asString()))
                .map(it -> it.at("/amount").asLong()))
        .containsExactly(4480L, 4480L, 4480L);
    var balances = get("/v1/ledger/accounts").at("/items").valueStream();
    assertThat(balances.mapToLong(it -> it.at("/balance").asLong()).sum()).isZero();
  }

  /** How many transactions have written something, by the database's own count. */
  @Test
  void endsWithTheMoneyBookedThoughTheEngineForgetsEveryJob() {
    var order = paid("M-9");
    advance("P8D");
    // with it all workers are gone, and whatever job there is has nobody
    connection.close();
    var claim = claim(order);
    post(
        "/v1/cases/%s/merchant-response".formatted(claim),
        "{\"party\": \"MERCHANT\", \"position\": \"ACCEPT\"}");
    advance("PT1M");
    assertThat(shown(claim).at("/outcome").asString()).isEqualTo("REFUNDED");
    assertThat(booked(claim)).isEqualTo(4480);
    assertThat(get("/v1/ledger/entries?caseId=" + claim).at("/items")).isNotEmpty();
    assertThat(jobs(claim)).isZero();

    workers.open();
    advance("P3D");
    assertThat(shown(claim).at("/outcome").asString()).isEqualTo("REFUNDED");
    assertThat(booked(claim)).isEqualTo(4480);
    // its process hears of the refund at once, and that is looked up a last time
    assertThat(jobs(claim)).isEqualTo(2);
  }

  private double failed() {
    return meters.find("redress.engine.jobs.failed").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  /** What the customer got, as the books have it. */
  private long booked(String claim) {
    return jdbc.sql(
            "select coalesce(sum(amount), 0) from refund where case_id = ?::uuid and state = 'CONFIRMED'")
        .param(claim)
        .query(Long.class)
        .single();
  }

  private long transactions() {
    return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
        .query(Long.class)
        .single();
  }

  private long jobs(String claim) {
    return steps.jobsDone(market, new CaseId(UUID.fromString(claim)));
  }

  private String paid(String reference) {
    var placed = Instant.parse(get("/v1/sandbox/clock").at("/now").asString());
    var deliverBy = LocalDate.ofInstant(placed, ZoneOffset.UTC).plusDays(7);
    var id =
        post("/v1/orders", ORDER.formatted(reference, placed, deliverBy, reference))
            .at("/id")
            .asString();
    post(
        "/v1/orders/%s/events".formatted(id),
        "{\"type\": \"PAID\", \"occurredAt\": \"%s\"}".formatted(placed));
    return id;
  }

  private String claim(String order) {
    return post(
            "/v1/cases",
            "{\"orderId\": \"%s\", \"kind\": \"NOT_RECEIVED\", \"statement\": \"Nothing came.\"}"
                .formatted(order))
        .at("/id")
        .asString();
  }

  private void advance(String by) {
    var moved = post("/v1/sandbox/clock/advance", "{\"by\": \"%s\"}".formatted(by));
    assertThat(moved.at("/settled").asBoolean()).as("%s", moved).isTrue();
  }

  private JsonNode shown(String claim) {
    return get("/v1/cases/" + claim);
  }

  private JsonNode get(String path) {
    return JsonMapper.shared().readTree(api.get().uri(path).retrieve().body(String.class));
  }

  private JsonNode post(String path, String body) {
    return JsonMapper.shared()
        .readTree(
            api.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .retrieve()
                .body(String.class));
  }

  private void put(String path, String body) {
    api.put()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toBodilessEntity();
  }
}
