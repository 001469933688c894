package org.redress.marketplace.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.guarantee.AgreeingTerms;
import org.redress.guarantee.Guarantor;
import org.redress.marketplace.Bodies;
import org.redress.marketplace.Client;
import org.redress.marketplace.callbacks.EscalatedCases;
import org.redress.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guarantors of a marketplace, their keys and addresses, over the API. */
class GuarantorsApiModuleTests extends EscalatedCases {

  private static final String TERMS =
      """
      {"name": "Trusted Third", "answerDays": 5, "reminderDays": 3, "languages": ["en", "pt"],
       "needs": ["TRACKING", "PROOF_OF_DELIVERY"], "limits": {"EUR": 100000, "BRL": 500000}}\
      """;
  private static final String LISTENING =
      """
      {"name": "Trusted Third", "answerDays": 5, "reminderDays": 3,
       "callbackUrl": "https://guarantor.example/redress"}\
      """;

  private static final String CALLBACK = "{\"callbackUrl\": \"https://guarantor.example/redress\"}";

  @Autowired private AgreeingTerms agreeing;
  @Autowired private JdbcClient jdbc;

  @Test
  void marketplaceHasNoWayToAGuarantorsKey() {
    var proposed = market.put("/v1/guarantors/trusted", LISTENING, null);

    assertThat(proposed.status()).isEqualTo(202);
    assertThat(proposed.body().toString()).doesNotContain("rdk_", "whsec_", "apiKey");
    for (var reference : new String[] {"trusted", "default"}) {
      for (var what : new String[] {"API_KEY", "CALLBACK_SECRET"}) {
        var renewed =
            market.post(
                "/v1/guarantors/" + reference + "/secrets", "{\"renew\": \"" + what + "\"}");
        assertThat(renewed.status()).isIn(403, 404, 405);
      }
    }
    assertForbidden(market.post("/v1/guarantor/secrets", "{\"renew\": \"API_KEY\"}"));
    assertForbidden(market.put("/v1/guarantor/callback", CALLBACK, null));
    assertForbidden(market.post("/v1/guarantor/terms/1/agree", "{}"));
    assertThat(guarantor.get("/v1/cases").status()).isEqualTo(200);
  }

  @Test
  void termsHoldOnlyOnceTheGuarantorAgrees() {
    var own = another("trusted");
    var proposed = market.put("/v1/guarantors/trusted", TERMS, null);
    assertThat(proposed.response().getHeader("Location")).isEqualTo("/v1/guarantors/trusted");
    assertThat(proposed.body().has("name")).as("nothing is agreed").isFalse();
    assertThat(proposed.at("/proposed/limits/BRL")).isEqualTo("500000");
    assertThat(own.get("/v1/guarantor").at("/proposed/number")).isEqualTo("1");

    assertThat(own.post("/v1/guarantor/terms/2/agree", "{}").status()).isEqualTo(409);
    var agreed = own.post("/v1/guarantor/terms/1/agree", "{}");

    assertThat(agreed.at("/name")).isEqualTo("Trusted Third");
    assertThat(agreed.body().has("proposed")).isFalse();
    assertThat(own.post("/v1/guarantor/terms/1/agree", "{}").status()).isEqualTo(409);
    assertThat(market.get("/v1/guarantors/trusted").at("/needs"))
        .isEqualTo("[\"TRACKING\",\"PROOF_OF_DELIVERY\"]");
    assertThat(market.put("/v1/guarantors/trusted", TERMS, null).status())
        .as("the same again is no proposal")
        .isEqualTo(200);
  }

  @Test
  void declinedOrOvertakenTermsChangeNothing() {
    market.put("/v1/guarantors/default", TERMS, null);
    market.put("/v1/guarantors/default", TERMS.replace("5, \"rem", "6, \"rem"), null);

    assertThat(guarantor.post("/v1/guarantor/terms/2/agree", "{}").status()).isEqualTo(409);
    assertThat(guarantor.post("/v1/guarantor/terms/3/decline", "{}").status()).isEqualTo(200);
    assertThat(guarantor.post("/v1/guarantor/terms/3/agree", "{}").status()).isEqualTo(409);
    assertThat(market.get("/v1/guarantors/default").at("/answerDays")).isEqualTo("10");
  }

  @Test
  void ordersKeepTheTermsOfTheirDay() {
    agreed(TERMS.replace("100000", "1000"));
    var before = escalated("M-1");

    assertThat(market.get("/v1/cases/" + before).at("/escalation/reserved")).isEqualTo("4480");
    assertThat(market.get("/v1/cases/" + before).at("/escalation/answerBy"))
        .as("ten days, not five")
        .isEqualTo("2026-03-24T23:00:00Z");
  }

  @Test
  void aSuccessorCoversWhatIsPlacedFromThenOn() {
    agreeing.replace(market.marketplace(), "default", successor("heir"), Actor.OPERATOR);
    var order = market.post("/v1/orders", Bodies.order("M-1")).at("/id");
    assertThat(market.get("/v1/orders/" + order).at("/guarantee/guarantor"))
        .as("placed before the heir took its place")
        .isEqualTo("default");

    clock.moveTo("2026-03-02T11:00:00Z");
    var later = Bodies.order("M-2").replace("2026-03-02T10:15:00Z", "2026-03-02T10:30:00Z");
    order = market.post("/v1/orders", later).at("/id");
    assertThat(market.get("/v1/orders/" + order).at("/guarantee/guarantor")).isEqualTo("heir");
  }

  @Test
  void showsNoSecrets() {
    another("other");
    market.put("/v1/guarantors/trusted", TERMS, null);
    guarantor.put("/v1/guarantor/callback", CALLBACK, null);

    var listed = market.get("/v1/guarantors");
    assertThat(listed.body().at("/items").valueStream().map(it -> it.at("/reference").asString()))
        .containsExactly("default", "trusted");
    assertThat(listed.at("/items/0/callbackUrl")).isEqualTo("https://guarantor.example/redress");
    assertThat(listed.body().toString()).doesNotContain("whsec_", "rdk_", "apiKey");
    assertThat(guarantor.get("/v1/guarantor").body().toString()).doesNotContain("whsec_", "rdk_");
    assertThat(market.get("/v1/guarantors?x=1").wrongFields()).containsExactly("x");
    assertThat(market.get("/v1/guarantors/nobody").status()).isEqualTo(404);
    assertThat(clients.next().get("/v1/guarantors/trusted").status()).isEqualTo(404);
  }

  @Test
  void tellsEachSecretOnceAndKeepsNoneUnderTheIdempotencyKey() {
    var made = guarantor.put("/v1/guarantor/callback", CALLBACK, "g-1");
    var replayed = guarantor.put("/v1/guarantor/callback", CALLBACK, "g-1");

    assertThat(made.at("/callbackSecret")).startsWith("whsec_");
    assertThat(replayed.response().getHeader("Idempotent-Replayed")).isEqualTo("true");
    assertThat(replayed.body().at("/callbackSecret").isNull()).isTrue();
    var renewed = guarantor.post("/v1/guarantor/secrets", "{\"renew\": \"API_KEY\"}", "g-2");
    assertThat(renewed.at("/apiKey")).startsWith("rdk_");
    assertThat(
            jdbc.sql("select convert_from(body, 'UTF8') from idempotency where marketplace_id = ?")
                .param(market.marketplace().value())
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(body -> body.contains("rdk_") || body.contains("whsec_"));
  }

  @Test
  void renewsItsKeyItselfAndTheOldOneIsNobodys() {
    var renewed = guarantor.post("/v1/guarantor/secrets", "{\"renew\": \"API_KEY\"}");

    assertThat(guarantor.get("/v1/cases").status()).isEqualTo(401);
    assertThat(renewed.body().has("callbackSecret")).isFalse();
    var own = holding(renewed);
    assertThat(own.get("/v1/cases").status()).isEqualTo(200);
    assertThat(own.post("/v1/guarantor/secrets", "{\"renew\": \"CALLBACK_SECRET\"}").status())
        .as("it has no address")
        .isEqualTo(409);
    own.put("/v1/guarantor/callback", CALLBACK, null);
    assertThat(
            own.post("/v1/guarantor/secrets", "{\"renew\": \"CALLBACK_SECRET\"}")
                .at("/callbackSecret"))
        .startsWith("whsec_");
    assertThat(own.post("/v1/guarantor/secrets", "{}").wrongFields()).containsExactly("renew");
  }

  @Test
  void makesAnotherSecretForAnAddressThatWasTakenAway() {
    var first = guarantor.put("/v1/guarantor/callback", CALLBACK, null).at("/callbackSecret");
    guarantor.delete("/v1/guarantor/callback");
    assertThat(market.get("/v1/guarantors/default").body().has("callbackUrl")).isFalse();

    assertThat(guarantor.put("/v1/guarantor/callback", CALLBACK, null).at("/callbackSecret"))
        .startsWith("whsec_")
        .isNotEqualTo(first);
    assertThat(another("new").put("/v1/guarantor/callback", CALLBACK, null).status())
        .as("it has agreed to no terms")
        .isEqualTo(409);
  }

  @Test
  void anAddressThatTheMarketplaceProposesIsNotCalledBeforeTheGuarantorAgrees() {
    market.put("/v1/guarantors/default", LISTENING, null);
    assertThat(market.get("/v1/guarantors/default").body().has("callbackUrl")).isFalse();

    var agreed = guarantor.post("/v1/guarantor/terms/2/agree", "{}");

    assertThat(agreed.at("/callbackSecret")).startsWith("whsec_");
    assertThat(agreed.at("/callbackUrl")).isEqualTo("https://guarantor.example/redress");
  }

  @Test
  void everyActStandsInTheAuditTrail() {
    market.put("/v1/guarantors/default", LISTENING, null);
    guarantor.post("/v1/guarantor/terms/2/agree", "{}");
    guarantor.post("/v1/guarantor/secrets", "{\"renew\": \"CALLBACK_SECRET\"}");
    guarantor.delete("/v1/guarantor/callback");
    guarantor.post("/v1/guarantor/secrets", "{\"renew\": \"API_KEY\"}");

    assertThat(
            jdbc.sql(
                    "select event || ' by ' || actor_name from audit_entry where marketplace_id = ? order by number")
                .param(market.marketplace().value())
                .query(String.class)
                .list())
        .containsSubsequence(
            "GuarantorTermsProposed by marketplace",
            "GuarantorTermsAgreed by guarantor",
            "CallbackAddressSet by guarantor",
            "CallbackSecretRenewed by guarantor",
            "CallbackAddressRemoved by guarantor",
            "KeyRenewed by guarantor");
  }

  @Test
  void namesTheFieldsThatAreWrong() {
    assertThat(wrong("trusted", "{}"))
        .containsExactlyInAnyOrder("name", "answerDays", "reminderDays");
    assertThat(
            wrong(
                "trusted",
                """
                {"name": "T", "answerDays": 5, "reminderDays": 5, "languages": ["deutsch"], "needs": ["PROOF"],
                 "limits": {"EUR": -1, "GOLD": 1, "USD": null}, "x": 1}\
                """))
        .containsExactlyInAnyOrder(
            "reminderDays",
            "languages[0]",
            "needs[0]",
            "limits.EUR",
            "limits.GOLD",
            "limits.USD",
            "x");
    assertThat(wrong("trusted", TERMS.replace("{\"EUR\": 100000, \"BRL\": 500000}", "[]")))
        .containsExactly("limits");
    assertThat(wrong("a:b", TERMS)).containsExactly("reference");
    assertThat(wrong("trusted", LISTENING.replace("https://", "ftp://")))
        .containsExactly("callbackUrl");
    assertThat(wrong("trusted", LISTENING.replace("https://", "https://me@")))
        .containsExactly("callbackUrl");
    assertThat(market.get("/v1/guarantors/trusted").status()).isEqualTo(404);
  }

  @Test
  void guarantorsKeepNoGuarantors() {
    assertForbidden(guarantor.get("/v1/guarantors"));
    assertForbidden(guarantor.get("/v1/guarantors/default"));
    assertForbidden(guarantor.put("/v1/guarantors/default", TERMS, null));
  }

  /** One that the operator let in, with terms that it agreed to. */
  private String successor(String reference) {
    agreeing.begin(
        market.marketplace(),
        new Guarantor(reference, "Heir", 10, 7, List.of(), List.of(), Map.of()),
        Actor.OPERATOR);
    return reference;
  }

  private static void assertForbidden(Client.Answer answer) {
    assertThat(answer.status()).isEqualTo(403);
  }

  private List<String> wrong(String reference, String body) {
    var refused = market.put("/v1/guarantors/" + reference, body, null);
    assertThat(refused.status()).isEqualTo(422);
    return refused.wrongFields();
  }
}
