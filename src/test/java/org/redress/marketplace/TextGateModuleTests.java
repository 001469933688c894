package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No text with the number of a card enters the API, whatever its door. */
@ApiTest
class TextGateModuleTests {

  private static final String CARD = "4012 8888 8888 1881";
  private static final String LINES = "application/x-ndjson";

  @Autowired private Clients clients;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private Client client;
  private Client guarantor;

  @BeforeEach
  void open() {
    var both = clients.withGuarantor();
    client = both.marketplace();
    guarantor = both.guarantor();
  }

  @Test
  void guardsEveryAddressThatTakesABody() {
    var doors = doors();
    assertThat(doors).hasSizeGreaterThan(20);
    for (var door : doors) {
      var answer = sent(door);
      assertThat(answer.status()).as(door.toString()).isEqualTo(422);
      assertThat(answer.wrongFields()).as(door.toString()).containsExactly("any.deep[1].name");
      assertSaysNoNumber(answer);
    }
  }

  @Test
  void judgesLinesWhereTheyComeAndNowhereElse() {
    assertThat(
            mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> takes(mapping, LINES))
                .flatMap(mapping -> mapping.getPatternValues().stream()))
        .containsExactly("/v1/imports");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"reference\": \"M-1\"",
        "\"C. Customer\"",
        "\"reference\": \"c-77\"",
        "c77@example.org",
        "\"München\""
      })
  void refusesItInEveryFieldOfAnOrder(String value) {
    var inside = value.contains("@") ? "4012888888881881@example.org" : CARD;
    var body =
        Bodies.order("M-1")
            .replace(value, value.replaceAll("(?<=\")[^\":]*(?=\"$)|^c77.*", inside));
    assertThat(body).contains(inside);
    var answer = client.post("/v1/orders", body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.wrongFields()).hasSize(1);
    assertSaysNoNumber(answer);
  }

  @Test
  void refusesItInNamesParametersAddressesAndKeptHeaders() {
    var named = client.post("/v1/orders", "{\"my " + CARD + "\": 1}");
    assertThat(named.wrongFields()).containsExactly("my •••• •••• •••• ••••");
    var asked = client.get("/v1/orders?reference=4012888888881881");
    assertThat(asked.wrongFields()).containsExactly("reference");
    var addressed = client.get("/v1/merchants/4012888888881881");
    assertThat(addressed.wrongFields()).containsExactly("path");
    var kept = client.post("/v1/orders", Bodies.order("M-1"), "4012888888881881");
    assertThat(kept.wrongFields()).containsExactly("Idempotency-Key");
    for (var answer : List.of(named, asked, addressed, kept)) {
      assertThat(answer.status()).isEqualTo(422);
      assertSaysNoNumber(answer);
    }
  }

  @Test
  void refusesItInWhatIsNoJson() {
    var answer = client.post("/v1/orders", "{\"reference\": " + CARD.replace(" ", "") + "x}");
    assertThat(answer.status()).isEqualTo(422);
    assertSaysNoNumber(answer);
  }

  @Test
  void refusesALineOfAnImportBeforeItIsKept() throws InterruptedException {
    var lines =
        Bodies.line(Bodies.order("M-1").replace("C. Customer", CARD), "", "")
            + "\n"
            + Bodies.line(Bodies.order("M-2"), "", "");
    var received =
        client.send(
            HttpMethod.POST, "/v1/imports", lines.getBytes(StandardCharsets.UTF_8), LINES, null);
    assertThat(received.status()).isEqualTo(202);
    assertThat(
            jdbc.sql(
                    "select count(*) from import_line where marketplace_id = ? and line = 1 and body is null and outcome = 'REFUSED'")
                .param(client.marketplace().value())
                .query(Long.class)
                .single())
        .isOne();
    var shown = client.get("/v1/imports/" + received.at("/id"));
    assertThat(shown.at("/refusedLines/items/0/errors/0/field")).isEqualTo("order.shipTo.name");
    assertSaysNoNumber(shown);
  }

  @Test
  void takesTheNumberOfAParcelBesideItsCarrierOnly() {
    // a number of Canada Post's form that is a card's by chance
    var parcel =
        "{\"type\": \"SHIPPED\", \"occurredAt\": \"2026-03-02T10:15:30Z\", \"carrier\": \"%s\", \"trackingNumber\": \"4100000000000076\"}";
    var order = client.post("/v1/orders", Bodies.order("M-1")).at("/id");
    var events = "/v1/orders/" + order + "/events";

    assertThat(client.post(events, parcel.formatted("DHL")).wrongFields())
        .containsExactly("trackingNumber");
    assertThat(client.post(events, parcel.formatted("Canada Post")).status()).isEqualTo(201);
  }

  private Client.Answer sent(Door door) {
    var body = "{\"any\": {\"deep\": [1, {\"name\": \"My card is %s.\"}]}}".formatted(CARD);
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var answer = client.send(door.method(), door.path(), bytes, "application/json", null);
    return answer.status() == 403
        ? guarantor.send(door.method(), door.path(), bytes, "application/json", null)
        : answer;
  }

  private List<Door> doors() {
    var doors = new ArrayList<Door>();
    for (var mapping : mappings.getHandlerMethods().keySet()) {
      for (var pattern : mapping.getPatternValues()) {
        for (var method : mapping.getMethodsCondition().getMethods()) {
          if (pattern.startsWith("/v1") && takesBody(method.asHttpMethod(), mapping)) {
            var path = pattern.replaceAll("\\{[^/]*}", "0197f3a2-0000-7000-8000-00000000000a");
            doors.add(new Door(method.asHttpMethod(), path));
          }
        }
      }
    }
    return doors;
  }

  private record Door(HttpMethod method, String path) {}

  private static boolean takesBody(HttpMethod method, RequestMappingInfo mapping) {
    return List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH).contains(method)
        && !takes(mapping, LINES);
  }

  private static boolean takes(RequestMappingInfo mapping, String type) {
    return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
        .anyMatch(MediaType.parseMediaType(type)::equals);
  }

  private static void assertSaysNoNumber(Client.Answer answer) {
    assertThat(answer.body().toString().replaceAll("[^0-9]", "")).doesNotContain("401288888888");
  }
}
