package org.redress.marketplace.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.marketplace.Client;
import org.redress.marketplace.callbacks.EscalatedCases;

/** What whoever paid gets back, over the API, with every key. */
class RecoveriesApiModuleTests extends EscalatedCases {

  @Test
  void showsARecoveryToTheMarketplaceAndToTheGuarantorThatPaid() {
    var claim = escalated("M-1");
    var id = recoveryOfAward(claim);

    var shown = market.get("/v1/recoveries/" + id);
    assertThat(shown.at("/state")).isEqualTo("OPEN");
    assertThat(shown.at("/caseId")).isEqualTo(claim);
    assertThat(shown.at("/creditor")).isEqualTo("GUARANTOR");
    assertThat(shown.at("/debtor/party")).isEqualTo("MERCHANT");
    assertThat(shown.at("/debtor/name")).isEqualTo("acme");
    assertThat(shown.at("/amount")).isEqualTo("4480");
    assertThat(shown.at("/outstanding")).isEqualTo("4480");
    assertThat(shown.at("/payments")).isEqualTo("[]");
    assertThat(guarantor.get("/v1/recoveries/" + id).body()).isEqualTo(shown.body());
    assertThat(guarantor.get("/v1/recoveries").at("/items/0/id")).isEqualTo(id);
  }

  @Test
  void listsThoseThatAreAskedForPageByPage() {
    var first = recoveryOfAward(escalated("M-1"));
    var secondCase = escalated("M-2");
    var second = recoveryOfAward(secondCase);

    var page = market.get("/v1/recoveries?state=OPEN&merchant=acme&limit=1");
    assertThat(ids(page)).containsExactly(second);
    var next = market.get("/v1/recoveries?merchant=acme&limit=1&cursor=" + page.at("/nextCursor"));
    assertThat(ids(next)).containsExactly(first);
    assertThat(next.body().at("/nextCursor").isNull()).isTrue();
    assertThat(ids(market.get("/v1/recoveries?creditor=MARKETPLACE"))).isEmpty();
    assertThat(ids(market.get("/v1/recoveries?state=SETTLED"))).isEmpty();
    assertThat(ids(market.get("/v1/recoveries?merchant=other"))).isEmpty();
    assertThat(ids(market.get("/v1/recoveries?debtor=CUSTOMER"))).isEmpty();
    assertThat(ids(market.get("/v1/recoveries?debtor=MERCHANT&caseId=" + secondCase)))
        .containsExactly(second);
    assertThat(ids(clients.next().get("/v1/recoveries"))).isEmpty();
    assertThat(
            market
                .get(
                    "/v1/recoveries?state=LOST&creditor=BANK&debtor=BANK&caseId=1&cursor=x&limit=0&of=me")
                .wrongFields())
        .containsExactlyInAnyOrder(
            "state", "creditor", "debtor", "caseId", "cursor", "limit", "of");
  }

  @Test
  void booksPaymentsInPartsEachOnce() {
    var id = recoveryOfAward(escalated("M-1"));

    assertThat(paid(guarantor, id, 1000, "bank-1").at("/outstanding")).isEqualTo("3480");
    assertThat(paid(guarantor, id, 1000, "bank-1").at("/outstanding")).isEqualTo("3480");
    assertThat(paid(guarantor, id, 1001, "bank-1").wrongFields()).containsExactly("reference");
    assertThat(paid(market, id, 3481, "bank-2").wrongFields()).containsExactly("amount");
    var settled =
        market.post(
            payments(id), "{\"amount\": 3480, \"kind\": \"SET_OFF\", \"reference\": \"payout-7\"}");
    assertThat(settled.at("/state")).isEqualTo("SETTLED");
    assertThat(settled.at("/payments/1/kind")).isEqualTo("SET_OFF");
    var late = paid(guarantor, id, 1, "bank-3");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("/recoveryState")).isEqualTo("SETTLED");
    var balances = market.get("/v1/ledger/accounts").body().at("/items").valueStream();
    assertThat(balances.mapToLong(it -> it.path("balance").asLong()).sum()).isZero();
  }

  @Test
  void namesTheFieldsOfAPaymentThatAreWrong() {
    var id = recoveryOfAward(escalated("M-1"));

    assertThat(market.post(payments(id), "{\"amount\": 0, \"kind\": \"GIFT\"}").wrongFields())
        .containsExactlyInAnyOrder("amount", "kind", "reference");
    assertThat(
            market
                .post(payments(id), "{\"amount\": 1, \"reference\": \"4111 1111 1111 1111\"}")
                .wrongFields())
        .containsExactly("reference");
    assertThat(market.get("/v1/recoveries/" + id).at("/received")).isEqualTo("0");
  }

  @Test
  void merchantDisputesWithAReason() {
    var id = recoveryOfAward(escalated("M-1"));
    var path = "/v1/recoveries/%s/dispute".formatted(id);

    assertThat(market.post(path, "{\"party\": \"CARRIER\"}").wrongFields())
        .containsExactlyInAnyOrder("party", "reason");
    assertThat(market.post(path, dispute().replace("MERCHANT", "CUSTOMER")).wrongFields())
        .containsExactly("party");
    assertThat(market.post(path, "{\"party\": \"MERCHANT\", \"reason\": \"No.\"}").wrongFields())
        .containsExactly("reason");
    var disputed = market.post(path, dispute());
    assertThat(disputed.at("/state")).isEqualTo("DISPUTED");
    assertThat(disputed.at("/dispute")).isEqualTo("The parcel was delivered.");
    assertThat(market.post(path, dispute()).status()).isEqualTo(409);
  }

  @Test
  void actsOnlyOnWhatWasSeen() {
    var id = recoveryOfAward(escalated("M-1"));
    var path = "/v1/recoveries/" + id;
    var seen = tag(path);
    paid(guarantor, id, 1000, "bank-1");

    var stale = market.postOn(seen, path + "/dispute", dispute());
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.at("/type")).endsWith("look-again");
    var payment = "{\"amount\": 1, \"reference\": \"bank-2\"}";
    assertThat(market.postOn(seen, payments(id), payment).status()).isEqualTo(412);
    assertThat(market.postOn("W/x", payments(id), payment).status()).isEqualTo(400);
    assertThat(market.get(path).at("/received")).isEqualTo("1000");

    assertThat(market.postOn(tag(path), payments(id), payment).status()).isEqualTo(200);
  }

  @Test
  void guarantorSetsNothingOffAndDisputesNothing() {
    var id = recoveryOfAward(escalated("M-1"));

    assertThat(
            guarantor
                .post(payments(id), "{\"amount\": 1, \"kind\": \"SET_OFF\", \"reference\": \"a\"}")
                .wrongFields())
        .containsExactly("kind");
    assertThat(guarantor.post("/v1/recoveries/%s/dispute".formatted(id), dispute()).wrongFields())
        .as("what it is owed")
        .containsExactly("party");
  }

  @Test
  void anotherGuarantorSeesAndBooksNothing() {
    var claim = escalated("M-1");
    var id = recoveryOfAward(claim);
    var other = another("other");

    assertThat(ids(other.get("/v1/recoveries"))).isEmpty();
    assertThat(other.get("/v1/recoveries/" + id).status()).isEqualTo(404);
    assertThat(paid(other, id, 1, "bank-1").status()).isEqualTo(404);
    assertThat(other.get("/v1/cases/" + claim).status()).isEqualTo(404);
    assertThat(ids(other.get("/v1/cases"))).isEmpty();
  }

  @Test
  void anotherGuarantorIsNotAnsweredWhatTheFirstOneWas() {
    var claim = escalated("M-1");
    var other = another("other");
    var path = "/v1/cases/%s/acknowledgement".formatted(claim);

    assertThat(guarantor.post(path, "{}", "ack").status()).isEqualTo(200);
    assertThat(guarantor.post(path, "{}", "ack").response().getHeader("Idempotent-Replayed"))
        .isEqualTo("true");
    assertThat(other.post(path, "{}", "ack").status()).isEqualTo(404);
  }

  @Test
  void guarantorSeesNothingThatTheMarketplaceAdvanced() {
    var claim = escalated("M-1");
    act(claim, "merchant-response", "{\"party\": \"MERCHANT\", \"position\": \"ACCEPT\"}");
    var step = claims.rule(market.marketplace(), id(claim));
    refunds.send(market.marketplace(), new org.redress.refunds.RefundId(step.refundId()));
    var id = market.get("/v1/recoveries?creditor=MARKETPLACE").at("/items/0/id");

    assertThat(market.get("/v1/recoveries/" + id).at("/state")).isEqualTo("SETTLED");
    assertThat(ids(guarantor.get("/v1/recoveries"))).isEmpty();
    assertThat(guarantor.get("/v1/recoveries/" + id).status()).isEqualTo(404);
  }

  @Test
  void thereIsNothingUnderAnotherName() {
    assertThat(market.get("/v1/recoveries/x").status()).isEqualTo(404);
    assertThat(market.get("/v1/recoveries/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(paid(market, "x", 1, "a").status()).isEqualTo(404);
  }

  private String tag(String path) {
    return String.valueOf(market.get(path).response().getHeader("ETag"));
  }

  private static Client.Answer paid(Client by, String id, long amount, String reference) {
    return by.post(
        payments(id), "{\"amount\": %d, \"reference\": \"%s\"}".formatted(amount, reference));
  }

  private static String payments(String id) {
    return "/v1/recoveries/%s/payments".formatted(id);
  }

  private static String dispute() {
    return "{\"party\": \"MERCHANT\", \"reason\": \"The parcel was delivered.\"}";
  }

  private static List<String> ids(Client.Answer page) {
    return page.body().at("/items").valueStream().map(it -> it.at("/id").asString()).toList();
  }
}
