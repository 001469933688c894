package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.engine.TimeTravel;
import org.redress.guarantee.AgreeingTerms;
import org.redress.guarantee.Guarantor;
import org.redress.shared.Actor;
import org.redress.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the API shows to the key of a guarantor, and what it does not. */
@SpringBootTest(
    classes = ApiAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "redress.sandbox=true")
@AutoConfigureMockMvc
class GuarantorApiModuleTests {

  /** With bodies that would be right, so that only the case can be what is missing. */
  private static final Map<String, String> ACTS =
      Map.of(
          "/award",
          "{\"ruling\": \"DENY\", \"reason\": \"The file shows a delivery.\"}",
          "/acknowledgement",
          "{}",
          "/evidence-requests",
          "{\"party\": \"MERCHANT\", \"types\": [\"RECEIPT\"], \"dueBy\":"
              + " \"2026-03-16T23:00:00Z\"}");

  /** Its own marketplace and lists, and the public keys. */
  private static final Set<String> OF_EVERY_GUARANTOR =
      Set.of("/v1/marketplace", "/v1/cases", "/v1/recoveries", "/v1/keys", "/v1/guarantor");

  @Autowired private Clients clients;
  @Autowired private SettableClock clock;
  @Autowired private AgreeingTerms agreeing;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @MockitoBean private TimeTravel time;

  private Clients.Both both;
  private String claim;

  @BeforeEach
  void escalate() {
    clock.moveTo("2026-03-02T10:16:00Z");
    both = clients.withGuarantor();
    var order = both.marketplace().post("/v1/orders", Bodies.order("M-1")).at("/id");
    both.marketplace()
        .post(
            "/v1/orders/" + order + "/events",
            "{\"type\": \"PAID\", \"occurredAt\": \"2026-03-02T10:16:00Z\"}");
    both.marketplace()
        .put(
            "/v1/merchants/acme",
            "{\"name\": \"Acme\", \"country\": \"DE\", \"status\": \"INSOLVENT\"}",
            null);
    clock.moveTo("2026-03-10T08:00:00Z");
    claim =
        both.marketplace()
            .post(
                "/v1/cases",
                "{\"orderId\": \"%s\", \"kind\": \"NOT_RECEIVED\", \"statement\": \"Nothing came.\"}"
                    .formatted(order))
            .at("/id");
  }

  @Test
  void showsACaseThatCameBeforeTheGuarantor() {
    var shown = both.guarantor().get("/v1/cases/" + claim);

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.at("/escalation/reserved")).isEqualTo("4480");
    assertThat(both.guarantor().get("/v1/cases").at("/items/0/id")).isEqualTo(claim);
    assertThat(both.guarantor().get("/v1/marketplace").status()).isEqualTo(200);
  }

  @Test
  void showsAGuarantorNothingElse() {
    giveToAnotherGuarantor();
    assertThat(both.guarantor().get("/v1/cases").at("/items")).isEqualTo("[]");
    assertThat(both.guarantor().get("/v1/recoveries").at("/items")).isEqualTo("[]");

    var ways = walked();
    assertThat(ways).hasSizeGreaterThan(30);
    for (var way : ways) {
      var body = ACTS.get(way.path().replaceAll(".*/", "/"));
      var answer =
          both.guarantor()
              .send(
                  way.method(),
                  way.path(),
                  way.method() == HttpMethod.GET ? null : bytes(body == null ? "{}" : body),
                  "application/json",
                  null);
      assertThat(answer.status()).as(way.toString()).isIn(403, 404);
    }
  }

  /** All of the API but what every guarantor may read, about a case of another guarantor. */
  private List<Step> walked() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(mapping ->
            mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/v1/"))
                .flatMap(pattern ->
                    mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Step(method.asHttpMethod(), concrete(pattern)))))
        .filter(way -> way.method() != HttpMethod.GET || !OF_EVERY_GUARANTOR.contains(way.path()))
        // about itself alone
        .filter(way -> !way.path().startsWith("/v1/guarantor/"))
        .distinct()
        .toList();
  }

  private String concrete(String pattern) {
    return pattern.replaceAll("\\{[^}]*}", claim);
  }

  private void giveToAnotherGuarantor() {
    agreeing.begin(
        both.guarantor().marketplace(),
        new Guarantor("other", "Other", 10, 7, List.of(), List.of(), Map.of()),
        Actor.OPERATOR);
    for (var table : List.of("escalation", "claim")) {
      jdbc.sql("update " + table + " set guarantor = 'other' where marketplace_id = ?")
          .param(both.guarantor().marketplace().value())
          .update();
    }
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private record Step(HttpMethod method, String path) {}
}
