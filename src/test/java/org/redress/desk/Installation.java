package org.redress.desk;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running installation as a client of the API meets it, with the secrets of its first start. */
public final class Installation {

  /** Of a user of the desk. */
  public record Login(String username, String password) {}

  private static final String ORDER =
      """
      { "reference": "%s", "placedAt": "2026-03-02T10:15:00Z", "currency": "EUR",
        "merchant": {"reference": "%s"}, "customer": {"reference": "c-%s", "language": "de"},
        "lines": [{"reference": "1", "sku": "LED-1", "title": "LED torch", "quantity": 2, "unitPrice": 1995}],
        "amounts": {"items": 3990, "shipping": 490, "tax": 0, "duty": 0},
        "promise": {"shipBy": "2026-03-04T22:59:59Z", "deliverBy": "%s"},
        "shipping": {"method": "REGISTERED", "carrier": "DHL"},
        "payment": {"provider": "sandbox", "reference": "pay_%s", "method": "CARD"} }
      """;

  private final JsonNode credentials;
  private final String base;
  private final RestClient api;

  public Installation(Path home, int port) {
    credentials = JsonMapper.shared().readTree(home.resolve("credentials.json").toFile());
    base = "http://localhost:" + port;
    var key = credentials.at("/marketplace/apiKey").asString();
    api =
        RestClient.builder()
            .baseUrl(base)
            .defaultHeaders(headers -> headers.setBearerAuth(key))
            .build();
  }

  public String address(String path) {
    return base + path;
  }

  public Login login(String role) {
    var user = credentials.at("/users/" + role);
    return new Login(user.at("/username").asString(), user.at("/password").asString());
  }

  public void setClock(String now) {
    api.put()
        .uri("/v1/sandbox/clock")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("now", now))
        .retrieve()
        .toBodilessEntity();
  }

  /** A paid order of acme's; its id. */
  public String register(String reference, String deliverBy) {
    return register(reference, "acme", deliverBy);
  }

  /** A paid order; its id. */
  String register(String reference, String merchant, String deliverBy) {
    var order =
        post("/v1/orders", ORDER.formatted(reference, merchant, reference, deliverBy, reference));
    post(
        "/v1/orders/%s/events".formatted(order.at("/id").asString()),
        "{\"type\": \"PAID\", \"occurredAt\": \"2026-03-02T10:15:30Z\"}");
    return order.at("/id").asString();
  }

  void insolvent(String merchant) {
    api.put()
        .uri("/v1/merchants/" + merchant)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("name", merchant, "country", "DE", "status", "INSOLVENT"))
        .retrieve()
        .toBodilessEntity();
  }

  /** What the provider really paid in a case, in minor units. */
  long paidOut(String claim) {
    var payments = api.get().uri("/v1/sandbox/provider/payments").retrieve().body(String.class);
    return JsonMapper.shared()
        .readTree(payments)
        .at("/items")
        .valueStream()
        .filter(payment -> payment.at("/caseId").asString().equals(claim))
        .mapToLong(payment -> payment.at("/amount").asLong())
        .sum();
  }

  /** A claim about an order that never came, which acme contests; its id. */
  public String contestedClaim(String order) {
    var id = claim(order);
    onCase(
        id,
        "merchant-response",
        "{\"party\": \"MERCHANT\", \"position\": \"CONTEST\", \"text\": \"We sent it.\"}");
    return id;
  }

  /** A claim about an order that never came; its id. */
  String claim(String order) {
    var claim =
        post(
            "/v1/cases",
            """
            {"orderId": "%s", "kind": "NOT_RECEIVED", "statement": "Still nothing here."}
            """
                .formatted(order));
    return claim.at("/id").asString();
  }

  public void onCase(String id, String act, String body) {
    post("/v1/cases/%s/%s".formatted(id, act), body);
  }

  /** Until all that became due on the way is done. */
  public void advance(String by) {
    var moved = post("/v1/sandbox/clock/advance", "{\"by\": \"%s\"}".formatted(by));
    if (!moved.at("/settled").asBoolean()) {
      throw new AssertionError("Time has not settled: " + moved);
    }
  }

  /** What the API answers. */
  public JsonNode post(String path, String body) {
    return post(path, body, "/marketplace/apiKey");
  }

  /** With the key of the marketplace's guarantor. */
  public void award(String claim, String body) {
    post("/v1/cases/%s/award".formatted(claim), body, "/guarantor/apiKey");
  }

  private JsonNode post(String path, String body, String key) {
    var answer =
        api.post()
            .uri(path)
            .headers(headers -> headers.setBearerAuth(credentials.at(key).asString()))
            .contentType(MediaType.APPLICATION_JSON)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(body)
            .retrieve()
            .body(String.class);
    return JsonMapper.shared().readTree(answer);
  }
}
