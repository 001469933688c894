package org.redress.marketplace.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.access.ApiKeys;
import org.redress.access.KeyHolder;
import org.redress.marketplace.Client;
import org.redress.marketplace.callbacks.EscalatedCases;
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

  @Autowired private ApiKeys keys;
  @Autowired private JdbcClient jdbc;

  @Test
  void givesANewGuarantorItsKeyOnce() {
    var made = market.put("/v1/guarantors/trusted", TERMS, null);
    var again = market.put("/v1/guarantors/trusted", TERMS, null);

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.response().getHeader("Location")).isEqualTo("/v1/guarantors/trusted");
    assertThat(keys.holderOf(made.at("/apiKey")))
        .hasValueSatisfying(holder -> {
          assertThat(holder.name()).isEqualTo("guarantor:trusted");
          assertThat(holder.role()).isEqualTo(KeyHolder.Role.GUARANTOR);
          assertThat(holder.guarantor()).isEqualTo("trusted");
        });
    assertThat(holding(made).get("/v1/cases").status()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body().has("apiKey")).isFalse();
    assertThat(again.body().has("callbackSecret")).isFalse();
  }

  @Test
  void showsTermsAsPutAndNoSecrets() {
    market.put("/v1/guarantors/trusted", TERMS, null);
    market.put("/v1/guarantors/other", LISTENING, null);

    var shown = market.get("/v1/guarantors/trusted");
    assertThat(shown.at("/limits/BRL")).isEqualTo("500000");
    assertThat(shown.at("/needs")).isEqualTo("[\"TRACKING\",\"PROOF_OF_DELIVERY\"]");
    var listed = market.get("/v1/guarantors");
    assertThat(listed.body().at("/items").valueStream().map(it -> it.at("/reference").asString()))
        .containsExactly("default", "other", "trusted");
    assertThat(listed.at("/items/1/callbackUrl")).isEqualTo("https://guarantor.example/redress");
    assertThat(listed.body().toString()).doesNotContain("whsec_", "rdk_", "apiKey");
    assertThat(market.get("/v1/guarantors?x=1").wrongFields()).containsExactly("x");
    assertThat(market.get("/v1/guarantors/nobody").status()).isEqualTo(404);
    assertThat(clients.next().get("/v1/guarantors/trusted").status()).isEqualTo(404);
  }

  @Test
  void keepsNoSecretUnderTheIdempotencyKey() {
    var made = market.put("/v1/guarantors/trusted", LISTENING, "g-1");
    var replayed = market.put("/v1/guarantors/trusted", LISTENING, "g-1");

    assertThat(made.at("/apiKey")).startsWith("rdk_");
    assertThat(made.at("/callbackSecret")).startsWith("whsec_");
    assertThat(replayed.status()).isEqualTo(201);
    assertThat(replayed.response().getHeader("Idempotent-Replayed")).isEqualTo("true");
    assertThat(replayed.body().at("/apiKey").isNull()).isTrue();
    assertThat(replayed.body().at("/callbackSecret").isNull()).isTrue();
    assertThat(
            jdbc.sql("select convert_from(body, 'UTF8') from idempotency where marketplace_id = ?")
                .param(market.marketplace().value())
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(body -> body.contains("rdk_") || body.contains("whsec_"));
  }

  @Test
  void renewsAKeyThatWasLostAndTheOldOneIsNobodys() {
    var first = holding(market.put("/v1/guarantors/trusted", LISTENING, null));

    var renewed =
        market.post("/v1/guarantors/trusted/secrets", "{\"renew\": \"API_KEY\"}", "renew-1");

    assertThat(first.get("/v1/cases").status()).isEqualTo(401);
    assertThat(holding(renewed).get("/v1/cases").status()).isEqualTo(200);
    assertThat(renewed.body().has("callbackSecret")).isFalse();
    var secret = market.post("/v1/guarantors/trusted/secrets", "{\"renew\": \"CALLBACK_SECRET\"}");
    assertThat(secret.at("/callbackSecret")).startsWith("whsec_");
    assertThat(holding(renewed).get("/v1/cases").status()).isEqualTo(200);
    assertThat(
            market
                .post("/v1/guarantors/default/secrets", "{\"renew\": \"CALLBACK_SECRET\"}")
                .status())
        .isEqualTo(409);
    assertThat(market.post("/v1/guarantors/trusted/secrets", "{}").wrongFields())
        .containsExactly("renew");
    assertThat(market.post("/v1/guarantors/nobody/secrets", "{\"renew\": \"API_KEY\"}").status())
        .isEqualTo(404);
  }

  @Test
  void makesAnotherSecretForAnAddressThatWasTakenAway() {
    var first = market.put("/v1/guarantors/trusted", LISTENING, null).at("/callbackSecret");
    market.put("/v1/guarantors/trusted", TERMS, null);
    assertThat(market.get("/v1/guarantors/trusted").body().has("callbackUrl")).isFalse();

    assertThat(market.put("/v1/guarantors/trusted", LISTENING, null).at("/callbackSecret"))
        .startsWith("whsec_")
        .isNotEqualTo(first);
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
    assertForbidden(guarantor.post("/v1/guarantors/default/secrets", "{\"renew\": \"API_KEY\"}"));
  }

  private static void assertForbidden(Client.Answer answer) {
    assertThat(answer.status()).isEqualTo(403);
  }

  private java.util.List<String> wrong(String reference, String body) {
    var refused = market.put("/v1/guarantors/" + reference, body, null);
    assertThat(refused.status()).isEqualTo(422);
    return refused.wrongFields();
  }
}
