package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.marketplace.OrdersApiModuleTests.assertProblem;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@ApiTest
class ProblemsModuleTests {

  @Autowired private Clients clients;

  private Client client;

  @BeforeEach
  void open() {
    client = clients.next();
  }

  @Test
  void answersWhatIsNotJson() {
    for (var body : new String[] {"", "{", "{} {}", "{\"a\":1,\"a\":2}"}) {
      assertProblem(client.post("/v1/orders", body), 400, "not-json");
    }
    var latin = "{\"reference\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertProblem(
        client.send(HttpMethod.POST, "/v1/orders", latin, "application/json", null),
        400,
        "not-json");
  }

  @Test
  void answersOtherContentTypes() {
    var body = Bodies.order("M-1").getBytes(StandardCharsets.UTF_8);
    for (var type : new String[] {"text/plain", "application/xml", "application/x-ndjson"}) {
      assertProblem(
          client.send(HttpMethod.POST, "/v1/orders", body, type, null),
          415,
          "unsupported-media-type");
    }
  }

  @Test
  void answersOtherMethodsAndPaths() {
    var refused = client.send(HttpMethod.DELETE, "/v1/orders", null, "application/json", null);
    assertProblem(refused, 405, "method-not-allowed");
    assertThat(refused.response().getHeaders("Allow")).isNotEmpty();
    for (var path : new String[] {"/v1", "/v1/", "/v1/nothing", "/v1/sandbox/clock"}) {
      assertProblem(client.get(path), 404, "not-found");
    }
  }

  @Test
  void answersBodiesThatAreTooLarge() {
    var body = "{\"reference\": \"" + "x".repeat(1024 * 1024) + "\"}";
    assertProblem(client.post("/v1/orders", body), 413, "body-too-large");
  }

  @Test
  void repeatsLoneSurrogatesOfAClientWithoutFailing() {
    assertProblem(client.post("/v1/orders", "{\"\\ud83d\": 1}"), 422, "invalid-fields");
  }

  @Test
  void answersBodiesThatAreNoObject() {
    for (var body : new String[] {"[]", "null", "1", "\"x\""}) {
      assertProblem(client.post("/v1/orders", body), 422, "invalid-fields");
    }
  }
}
