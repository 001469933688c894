package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.marketplace.Client.Answer;
import org.redress.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
class OrdersApiModuleTests {

  private static final String SHIPPED =
      """
      {"type": "SHIPPED", "occurredAt": "2026-03-02T10:12:00Z", "source": "CARRIER", "parcel": "P1",
       "lines": [{"reference": "1", "quantity": 2}], "trackingNumber": "T1"}\
      """;

  @Autowired private Clients clients;
  @Autowired private SettableClock clock;

  private Client client;

  @BeforeEach
  void open() {
    clock.moveTo("2026-03-02T10:16:00Z");
    client = clients.next();
  }

  @Test
  void registersOrderAndShowsItWithWhereItStands() {
    var registered = client.post("/v1/orders", Bodies.order("M-1"));

    assertThat(registered.status()).isEqualTo(201);
    assertThat(registered.response().getHeader("Location"))
        .isEqualTo("/v1/orders/" + registered.at("/id"));
    assertThat(registered.at("/status")).isEqualTo("OPEN");
    assertThat(registered.at("/policyEdition/number")).isEqualTo("1");
    assertThat(registered.at("/policyEdition/hash")).matches("sha256:[0-9a-f]{64}");
    assertThat(registered.at("/promise/state")).isEqualTo("PENDING");
    assertThat(registered.at("/promise/shipBy")).isEqualTo("2026-03-04T22:59:59Z");
    assertThat(registered.at("/promise/deliverBy")).isEqualTo("2026-03-09");
    assertThat(registered.at("/promise/keptUntil")).startsWith("2026-03-09T22:59:59.999");
    assertThat(registered.at("/guarantee/covered")).isEqualTo("true");
    assertThat(registered.at("/guarantee/until")).endsWith("Z");
    assertThat(registered.at("/claimWindow/opensAt")).endsWith("Z");
    assertThat(registered.at("/paid")).isEqualTo("0");
    assertThat(registered.at("/refunded")).isEqualTo("0");
    assertThat(registered.at("/events")).isEqualTo("[]");
    assertThat(client.get("/v1/orders/" + registered.at("/id")).body())
        .isEqualTo(registered.body());
  }

  @Test
  void givesBackEveryFieldOfTheContractAsRegistered() {
    for (var body : new String[] {Bodies.order("M-1"), Bodies.smallestOrder("M-2")}) {
      var sent = (ObjectNode) JsonMapper.shared().readTree(body);
      var shown = client.post("/v1/orders", body).body();

      for (var field : sent.properties()) {
        assertContains(shown.path(field.getKey()), field.getValue());
      }
    }
  }

  @Test
  void knowsTheSameOrderAgainAndRefusesAnotherOneWithItsReference() {
    var first = client.post("/v1/orders", Bodies.order("M-1"));
    var again = client.post("/v1/orders", Bodies.order("M-1").replace("\n", " "));
    var other = client.post("/v1/orders", Bodies.smallestOrder("M-1"));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    assertProblem(other, 409, "reference-taken");
    assertThat(other.at("/orderId")).isEqualTo(first.at("/id"));
  }

  @Test
  void refusesWhatTheClockForbidsLikeAnyWrongField() {
    var body = Bodies.order("M-1").replace("2026-03-02T10:15:00Z", "2026-03-02T10:21:01Z");
    var refused = client.post("/v1/orders", body);

    assertProblem(refused, 422, "invalid-fields");
    assertThat(refused.wrongFields()).containsExactly("placedAt");
    assertThat(client.get("/v1/orders").at("/items")).isEqualTo("[]");
  }

  @Test
  void namesEveryWrongFieldAtOnce() {
    var body = Bodies.order("M-1").replace("\"EUR\"", "7").replace("\"DHL\"", "\"DHL\", \"x\": 1");
    var refused = client.post("/v1/orders", body);

    assertProblem(refused, 422, "invalid-fields");
    assertThat(refused.wrongFields()).containsExactlyInAnyOrder("currency", "shipping.x");
    assertThat(refused.at("/errors/0/expected")).isNotBlank();
  }

  @Test
  void takesEventsOnceAndShowsThem() {
    var order = "/v1/orders/" + client.post("/v1/orders", Bodies.order("M-1")).at("/id");

    var reported = client.post(order + "/events", SHIPPED);
    var again = client.post(order + "/events", SHIPPED);

    assertThat(reported.status()).isEqualTo(201);
    assertThat(reported.at("/type")).isEqualTo("SHIPPED");
    assertThat(reported.at("/trackingNumber")).isEqualTo("T1");
    assertThat(reported.at("/retracted")).isEqualTo("false");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(reported.body());
    var shown = client.get(order);
    assertThat(shown.body().at("/events")).hasSize(1);
    assertThat(shown.body().at("/events/0")).isEqualTo(reported.body());
  }

  @Test
  void refusesEventsThatDoNotFit() {
    var order = "/v1/orders/" + client.post("/v1/orders", Bodies.order("M-1")).at("/id");

    var unfit =
        client.post(order + "/events", SHIPPED.replace("\"quantity\": 2", "\"quantity\": 3"));
    var foreign = client.post(order + "/events", SHIPPED.replace("SHIPPED", "PAID"));
    var wrong = client.post(order + "/events", "{\"type\": \"GONE\"}");

    assertProblem(unfit, 422, "invalid-fields");
    assertThat(unfit.wrongFields()).containsExactly("lines[0].quantity");
    assertProblem(foreign, 422, "invalid-fields");
    assertThat(foreign.wrongFields())
        .containsExactlyInAnyOrder("parcel", "lines", "trackingNumber", "source");
    assertThat(wrong.wrongFields()).containsExactlyInAnyOrder("type", "occurredAt");
    assertThat(client.get(order).at("/events")).isEqualTo("[]");
  }

  @Test
  void saysWhatDiffersInAFactThatIsKnown() {
    var order = "/v1/orders/" + client.post("/v1/orders", Bodies.order("M-1")).at("/id");
    var refunded =
        """
        {"type": "REFUNDED", "occurredAt": "2026-03-02T10:15:30Z", "source": "MERCHANT", "amount": 200,
         "reference": "re-1"}\
        """;
    var word = client.post(order + "/events", refunded);
    assertThat(word.at("/confirmed")).isEqualTo("false");
    assertThat(client.get(order).at("/refunded")).isEqualTo("0");

    var confirmed = client.post(order + "/events", refunded.replace("MERCHANT", "PROVIDER"));
    assertThat(confirmed.status()).isEqualTo(201);
    assertThat(client.get(order).at("/refunded")).isEqualTo("200");
    assertThat(client.get(order).body().at("/events/0").has("confirmed")).isFalse();

    var other =
        client.post(
            order + "/events",
            refunded.replace("MERCHANT", "BANK").replace("200", "250").replace(":30Z", ":37Z"));
    assertProblem(other, 409, "event-differs");
    assertThat(other.at("/event")).isEqualTo(confirmed.at("/id"));
    assertThat(other.at("/differences/0/field")).isEqualTo("amount");
    assertThat(other.at("/differences/0/kept")).isEqualTo("200");
    assertThat(other.at("/differences/0/sent")).isEqualTo("250");
  }

  @Test
  void saysWhyAFactCannotBeTrue() {
    var order = "/v1/orders/" + client.post("/v1/orders", Bodies.order("M-1")).at("/id");
    client.post(order + "/events", Bodies.event("PAID", "2026-03-02T10:15:30Z"));
    var part =
        client.post(
            order + "/events",
            "{\"type\": \"PAID\", \"occurredAt\": \"2026-03-02T10:15:30Z\", \"amount\": 200}");
    assertProblem(part, 409, "event-contradicts");
    assertThat(part.wrongFields()).containsExactly("type");
  }

  @Test
  void showsWhatWasOverpaid() {
    var order = "/v1/orders/" + client.post("/v1/orders", Bodies.order("M-1")).at("/id");
    client.post(
        order + "/events",
        "{\"type\": \"PAID\", \"occurredAt\": \"2026-03-02T10:15:30Z\", \"amount\": 5000}");
    assertThat(client.get(order).at("/paid")).isEqualTo("4480");
    assertThat(client.get(order).at("/overpaid")).isEqualTo("520");
  }

  @Test
  void countsWhatWasPaid() {
    var order = "/v1/orders/" + client.post("/v1/orders", Bodies.order("M-1")).at("/id");
    client.post(order + "/events", Bodies.event("PAID", "2026-03-02T10:15:30Z"));

    assertThat(client.get(order).at("/paid")).isEqualTo("4480");
  }

  @Test
  void showsTimelineNoticesAndDecisionsInPages() {
    var order = "/v1/orders/" + client.post("/v1/orders", Bodies.order("M-1")).at("/id");
    client.post(order + "/events", SHIPPED);

    var decisions = client.get(order + "/decisions");
    assertThat(decisions.status()).isEqualTo(200);
    assertThat(decisions.body().at("/items").findValuesAsString("table"))
        .contains("ContractTerms", "GuarantorCover");
    assertThat(decisions.at("/items/0/decidedBy")).isEqualTo("POLICY");
    assertThat(decisions.at("/items/0/policyEdition/hash")).startsWith("sha256:");
    assertThat(decisions.at("/items/0/explanation/CUSTOMER")).isNotBlank();
    assertThat(decisions.body().at("/items/0/matchedRules/0/index").isInt()).isTrue();

    var first = client.get(order + "/timeline?limit=1");
    assertThat(first.at("/items/0/kind")).isEqualTo("OrderRegistered");
    assertThat(first.at("/items/0/by/kind")).isEqualTo("API_KEY");
    var next = client.get(order + "/timeline?limit=1&cursor=" + first.at("/nextCursor"));
    assertThat(next.at("/items/0/kind")).isEqualTo("OrderEventReported");

    assertThat(client.get(order + "/notices").at("/items")).isEqualTo("[]");
    assertThat(client.get(order + "/notices").body().has("nextCursor")).isTrue();
  }

  @Test
  void listsOrdersPageByPage() {
    for (var i = 0; i < 5; i++) {
      client.post("/v1/orders", Bodies.order("M-" + i));
    }
    var seen = new ArrayList<String>();
    var path = "/v1/orders?limit=2";
    var page = client.get(path);
    page.body().at("/items").forEach(order -> seen.add(order.path("reference").asString()));
    while (!page.body().path("nextCursor").isNull()) {
      page = client.get(path + "&cursor=" + page.at("/nextCursor"));
      page.body().at("/items").forEach(order -> seen.add(order.path("reference").asString()));
    }
    assertThat(seen).containsExactlyInAnyOrder("M-0", "M-1", "M-2", "M-3", "M-4");
  }

  @Test
  void findsOrdersByReferenceAndState() {
    client.post("/v1/orders", Bodies.order("M-1"));
    client.post("/v1/orders", Bodies.order("M-10"));

    assertThat(client.get("/v1/orders?reference=M-1").body().at("/items")).hasSize(1);
    assertThat(client.get("/v1/orders?promiseState=PENDING").body().at("/items")).hasSize(2);
    assertThat(client.get("/v1/orders?promiseState=BROKEN").at("/items")).isEqualTo("[]");
  }

  @Test
  void refusesWrongParameters() {
    for (var query :
        new String[] {"limit=0", "limit=x", "promiseState=LATE", "cursor=%2F", "colour=red"}) {
      var refused = client.get("/v1/orders?" + query);
      assertProblem(refused, 422, "invalid-fields");
      assertThat(refused.wrongFields()).containsExactly(query.substring(0, query.indexOf('=')));
    }
  }

  @Test
  void showsNoMarketplaceTheOrdersOfAnother() {
    var other = clients.next();
    var id = client.post("/v1/orders", Bodies.order("M-1")).at("/id");

    for (var path : new String[] {"", "/timeline", "/notices", "/decisions"}) {
      assertProblem(other.get("/v1/orders/" + id + path), 404, "not-found");
      assertThat(client.get("/v1/orders/" + id + path).status()).isEqualTo(200);
    }
    assertProblem(other.post("/v1/orders/" + id + "/events", SHIPPED), 404, "not-found");
    assertThat(other.get("/v1/orders").at("/items")).isEqualTo("[]");
    assertThat(other.get("/v1/orders?reference=M-1").at("/items")).isEqualTo("[]");
    assertThat(other.post("/v1/orders", Bodies.order("M-1")).status()).isEqualTo(201);
    assertThat(client.get("/v1/orders/" + id).at("/events")).isEqualTo("[]");
  }

  @Test
  void knowsNoOrderThatWasNeverRegistered() {
    for (var id : new String[] {new UUID(1, 2).toString(), "1", "x".repeat(3000)}) {
      assertProblem(client.get("/v1/orders/" + id), 404, "not-found");
      assertProblem(client.post("/v1/orders/" + id + "/events", SHIPPED, "k"), 404, "not-found");
    }
  }

  static void assertProblem(Answer answer, int status, String kind) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.response().getContentType()).isEqualTo("application/problem+json");
    assertThat(answer.at("/type")).isEqualTo("/problems/" + kind);
    assertThat(answer.at("/title")).isNotBlank();
    assertThat(answer.at("/status")).isEqualTo(Integer.toString(status));
    assertThat(answer.at("/detail")).isNotBlank();
  }

  private static void assertContains(JsonNode shown, JsonNode sent) {
    if (sent.isObject()) {
      sent.properties().forEach(f -> assertContains(shown.path(f.getKey()), f.getValue()));
    } else {
      assertThat(shown).isEqualTo(sent);
    }
  }
}
