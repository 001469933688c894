package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.claims.DrivingClaims;
import org.redress.engine.TimeTravel;
import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.RefundId;
import org.redress.shared.CaseId;
import org.redress.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Cases over the API, from the question whether one may be opened to the money in the books. */
@SpringBootTest(
    classes = ApiAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "redress.sandbox=true")
@AutoConfigureMockMvc
class CasesApiModuleTests {

  private static final String DAY_AFTER = "2026-03-10T08:00:00Z";

  @Autowired private Clients clients;
  @Autowired private DrivingClaims claims;
  @Autowired private DrivingRefunds refunds;
  @Autowired private SettableClock clock;
  @MockitoBean private TimeTravel time;

  private Client client;

  @BeforeEach
  void open() {
    clock.moveTo("2026-03-02T10:16:00Z");
    client = clients.next();
  }

  @Test
  void saysWhenAClaimMayBeOpened() {
    var order = paid("M-1");

    var early = client.get("/v1/eligibility?orderId=" + order + "&kind=NOT_RECEIVED");

    assertThat(early.status()).isEqualTo(200);
    assertThat(early.at("/eligible")).isEqualTo("false");
    assertThat(early.at("/reason")).isEqualTo("TOO_EARLY");
    assertThat(early.at("/opensAt")).isEqualTo("2026-03-09T23:00:00Z");
    assertThat(early.at("/explanation/CUSTOMER")).isNotEmpty();
    clock.moveTo(DAY_AFTER);
    assertThat(
            client.get("/v1/eligibility?orderId=" + order + "&kind=NOT_RECEIVED").at("/eligible"))
        .isEqualTo("true");
  }

  @Test
  void namesTheParametersThatAreWrong() {
    assertThat(client.get("/v1/eligibility?orderId=x&kind=LATE").wrongFields())
        .containsExactlyInAnyOrder("orderId", "kind");
    assertThat(client.get("/v1/eligibility").wrongFields())
        .containsExactlyInAnyOrder("orderId", "kind");
    assertThat(client.get("/v1/cases?status=LOST&updatedAfter=now").wrongFields())
        .containsExactlyInAnyOrder("status", "updatedAfter");
    assertThat(
            client
                .get("/v1/eligibility?orderId=" + UUID.randomUUID() + "&kind=NOT_RECEIVED")
                .status())
        .isEqualTo(404);
  }

  @Test
  void saysWhichKindsAreServed() {
    var order = paid("M-1");
    var refused =
        client.post(
            "/v1/cases",
            "{\"orderId\": \"%s\", \"kind\": \"RETURN\", \"statement\": \"No.\"}".formatted(order));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/served/0")).isEqualTo("NOT_RECEIVED");
  }

  @Test
  void refusesAClaimThatComesTooEarlyAndKeepsItsStatement() {
    var order = paid("M-1");

    var refused = client.post("/v1/cases", claim(order));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/reason")).isEqualTo("TOO_EARLY");
    assertThat(refused.at("/opensAt")).isEqualTo("2026-03-09T23:00:00Z");
    assertThat(refused.at("/statementKept")).isEqualTo("true");
    clock.moveTo(DAY_AFTER);
    var opened =
        client.post(
            "/v1/cases", "{\"orderId\": \"%s\", \"kind\": \"NOT_RECEIVED\"}".formatted(order));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.at("/statement")).isEqualTo("Still nothing here.");
  }

  @Test
  void showsTheCaseAsTheDocumentationDoes() {
    var opened = opened(paid("M-1"));

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.response().getHeader("Location")).isEqualTo("/v1/cases/" + opened.at("/id"));
    assertThat(opened.at("/reference")).matches("C-\\d{6}");
    assertThat(opened.at("/stage")).isEqualTo("NEGOTIATION");
    assertThat(opened.at("/status")).isEqualTo("WAITING_MERCHANT");
    assertThat(opened.at("/amount/claimed")).isEqualTo("4480");
    assertThat(opened.at("/outcome")).isEqualTo("");
    assertThat(opened.at("/deadlines/0/party")).isEqualTo("MERCHANT");
    assertThat(opened.at("/deadlines/0/meaning")).isEqualTo("ANSWER_OR_LOSE");
    assertThat(opened.at("/parties/0/availableActions"))
        .isEqualTo("[\"ADD_EVIDENCE\",\"WITHDRAW\"]");
    assertThat(opened.at("/parties/1/availableActions"))
        .isEqualTo("[\"ACCEPT\",\"CONTEST\",\"OFFER\",\"ADD_EVIDENCE\"]");
    var listed = client.get("/v1/cases?status=WAITING_MERCHANT&merchant=acme");
    assertThat(listed.at("/items/0/id")).isEqualTo(opened.at("/id"));
    assertThat(client.get("/v1/cases?status=CLOSED").at("/items")).isEqualTo("[]");
    assertThat(clients.next().get("/v1/cases/" + opened.at("/id")).status()).isEqualTo(404);
  }

  @Test
  void honoursWhatAnActWasMadeOn() {
    var path = "/v1/cases/" + opened(paid("M-1")).at("/id");
    var tag = tag(path);
    assertThat(tag).matches("\"[0-9]+-[0-9a-f]{16}\"").isEqualTo(tag(path));
    var statement = "{\"party\": \"CUSTOMER\", \"type\": \"STATEMENT\", \"text\": \"No.\"}";
    assertThat(client.postOn(tag, path + "/evidence", statement).status()).isEqualTo(201);

    var answer = "{\"party\": \"MERCHANT\", \"position\": \"CONTEST\", \"text\": \"Sent.\"}";
    var again = client.postOn(tag, path + "/merchant-response", answer);
    assertThat(again.status()).isEqualTo(412);
    assertThat(again.at("/type")).isEqualTo("/problems/look-again");
    assertThat(again.at("/news/0/kind")).isEqualTo("EVIDENCE");
    assertThat(again.at("/news/0/party")).isEqualTo("CUSTOMER");
    assertThat(client.get(path).at("/status")).isEqualTo("WAITING_MERCHANT");

    assertThat(client.postOn("nonsense", path + "/merchant-response", answer).status())
        .isEqualTo(400);
    assertThat(client.postOn(tag(path), path + "/merchant-response", answer).status())
        .isEqualTo(200);
    assertThat(client.postOn("*", path + "/withdraw", "{\"party\": \"CUSTOMER\"}").status())
        .isEqualTo(200);
  }

  private String tag(String path) {
    return String.valueOf(client.get(path).response().getHeader("ETag"));
  }

  @Test
  void opensOnceUnderOneKey() {
    var order = paid("M-1");
    clock.moveTo(DAY_AFTER);

    var first = client.post("/v1/cases", claim(order), "claim-1");
    var again = client.post("/v1/cases", claim(order), "claim-1");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    assertThat(client.post("/v1/cases", claim(order), "claim-2").status()).isEqualTo(409);
    assertThat(client.post("/v1/cases", claim(order), "claim-2").at("/caseId"))
        .isEqualTo(first.at("/id"));
  }

  @Test
  void goesFromTheAcceptanceToTheMoneyAndTheBooks() {
    var claim = opened(paid("M-1")).at("/id");
    var path = "/v1/cases/" + claim;

    var accepted =
        client.post(
            path + "/merchant-response", "{\"party\": \"MERCHANT\", \"position\": \"ACCEPT\"}");
    assertThat(accepted.status()).isEqualTo(200);
    settle(claim);

    var closed = client.get(path);
    assertThat(closed.at("/status")).isEqualTo("CLOSED");
    assertThat(closed.at("/outcome")).isEqualTo("REFUNDED");
    assertThat(closed.at("/decidedBy")).isEqualTo("PARTIES");
    assertThat(client.get("/v1/sandbox/provider/payments").at("/items/0/caseId")).isEqualTo(claim);
    assertThat(client.get("/v1/refunds/" + closed.at("/refunds/0/id")).at("/amount"))
        .isEqualTo("4480");
    var balances = client.get("/v1/ledger/accounts").body().at("/items").valueStream();
    assertThat(balances.mapToLong(it -> it.path("balance").asLong()).sum()).isZero();
    var entries = client.get("/v1/ledger/entries?caseId=" + claim);
    assertThat(entries.at("/items/0/caseId")).isEqualTo(claim);
    assertThat(entries.body().at("/items/0/postings").size()).isGreaterThan(1);
    assertThat(client.get(path + "/timeline").body().at("/items").size()).isGreaterThan(5);
  }

  @Test
  void explainsEveryDecisionToEveryParty() {
    var claim = opened(paid("M-1")).at("/id");

    var decisions = client.get("/v1/cases/" + claim + "/decisions");

    assertThat(decisions.at("/items/0/table")).isEqualTo("ClaimEligibility");
    assertThat(decisions.at("/items/0/decidedBy")).isEqualTo("POLICY");
    assertThat(decisions.at("/items/0/policyEdition/hash")).startsWith("sha256:");
    assertThat(decisions.at("/items/1/table")).isEqualTo("MerchantResponse");
    for (var decision : decisions.body().at("/items")) {
      assertThat(decision.at("/explanation/CUSTOMER").asString()).isNotBlank();
      assertThat(decision.at("/explanation/MERCHANT").asString()).isNotBlank();
    }
  }

  @Test
  void showsWhatThePartiesWereTold() {
    var opened = opened(paid("M-1"));
    var path = "/v1/cases/" + opened.at("/id") + "/notices";

    var notices = client.get(path);

    assertThat(notices.status()).isEqualTo(200);
    assertThat(notices.body().at("/items").findValuesAsString("reason"))
        .containsExactly("CASE_OPENED", "ANSWER_ASKED");
    assertThat(notices.at("/items/0/recipient")).isEqualTo("CUSTOMER");
    assertThat(notices.at("/items/0/caseId")).isEqualTo(opened.at("/id"));
    assertThat(notices.at("/items/0/at")).isEqualTo(DAY_AFTER);
    assertThat(notices.at("/items/0/language")).isEqualTo("de");
    assertThat(notices.at("/items/0/subject")).contains(opened.at("/reference"));
    assertThat(notices.at("/items/0/body")).isNotBlank();
    var first = client.get(path + "?limit=1");
    assertThat(
            client.get(path + "?limit=1&cursor=" + first.at("/nextCursor")).at("/items/0/reason"))
        .isEqualTo("ANSWER_ASKED");
    assertThat(clients.next().get(path).status()).isEqualTo(404);
  }

  @Test
  void asksForEvidenceInPlainWords() {
    var claim = opened(paid("M-1")).at("/id");
    var path = "/v1/cases/" + claim;
    client.post(
        path + "/merchant-response", "{\"party\": \"MERCHANT\", \"position\": \"CONTEST\"}");
    claims.rule(client.marketplace(), new CaseId(UUID.fromString(claim)));
    var asked =
        """
        {"party": "MERCHANT", "types": ["RECEIPT"], "dueBy": "2026-03-15T23:00:00Z", "text": "%s"}
        """;

    assertThat(
            client
                .post(path + "/evidence-requests", asked.formatted("x".repeat(2001)))
                .wrongFields())
        .containsExactly("text");
    var waiting =
        client.post(path + "/evidence-requests", asked.formatted("Which <carrier> took it?"));

    assertThat(waiting.status()).isEqualTo(200);
    assertThat(waiting.at("/evidenceRequests"))
        .isEqualTo(
            """
            [{"number":1,"asker":"MARKETPLACE","party":"MERCHANT","types":["RECEIPT"],"askedAt":"%s",\
            "dueBy":"2026-03-15T23:00:00Z","text":"Which <carrier> took it?"}]\
            """
                .formatted(DAY_AFTER));
    assertThat(client.get(path).at("/evidenceRequests")).isEqualTo(waiting.at("/evidenceRequests"));
    assertThat(client.get(path + "/notices").body().at("/items").findValuesAsString("body"))
        .last()
        .asString()
        .contains("Which <carrier> took it?");
  }

  @Test
  void takesAndShowsEvidence() {
    var claim = opened(paid("M-1")).at("/id");
    var path = "/v1/cases/" + claim + "/evidence";

    var added =
        client.post(
            path,
            """
            {"party": "MERCHANT", "type": "PROOF_OF_SHIPMENT",
             "facts": {"carrier": "Correios", "trackingNumber": "RB123456785BR"}, "text": "Posted in time."}
            """);

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.at("/standing")).isEqualTo("ASSERTED");
    assertThat(client.get(path).at("/items/0/facts/trackingNumber")).isEqualTo("RB123456785BR");
    assertThat(client.post(path, "{\"party\": \"GUARANTOR\", \"type\": \"OTHER\"}").wrongFields())
        .containsExactly("party");
    assertThat(client.post(path, "{\"party\": \"MERCHANT\", \"type\": \"PHOTO\"}").wrongFields())
        .contains("type");
  }

  @Test
  void saysWhyAnActIsNotPossibleNow() {
    var claim = opened(paid("M-1")).at("/id");

    var refused =
        client.post(
            "/v1/cases/" + claim + "/delivery-confirmation",
            "{\"party\": \"CUSTOMER\", \"received\": true}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail")).contains("CONFIRM_DELIVERY");
    assertThat(refused.at("/status")).isEqualTo("409");
    assertThat(refused.at("/caseStatus")).isEqualTo("WAITING_MERCHANT");
  }

  @Test
  void namesTheFieldsOfAnActThatAreWrong() {
    var path = "/v1/cases/" + opened(paid("M-1")).at("/id");

    assertThat(client.post(path + "/merchant-response", "{\"party\": \"CUSTOMER\"}").wrongFields())
        .containsExactlyInAnyOrder("party", "position");
    assertThat(
            client
                .post(
                    path + "/merchant-response",
                    "{\"party\": \"MERCHANT\", \"position\": \"OFFER\"}")
                .wrongFields())
        .containsExactly("offer");
    assertThat(
            client
                .post(
                    path + "/merchant-response",
                    "{\"party\": \"MERCHANT\", \"position\": \"OFFER\", \"offer\": {\"remedy\": \"PARTIAL_REFUND\", \"amount\": 4481}}")
                .wrongFields())
        .containsExactly("offer.amount");
    assertThat(client.post(path + "/appeals", "{\"party\": \"CUSTOMER\"}").wrongFields())
        .containsExactlyInAnyOrder("ground", "text");
    assertThat(client.post(path + "/withdraw", "{\"party\": \"MERCHANT\"}").wrongFields())
        .containsExactly("party");
    assertThat(
            client
                .post(
                    path + "/evidence-requests",
                    "{\"party\": \"MERCHANT\", \"types\": [\"X\"], \"dueBy\": \"soon\"}")
                .wrongFields())
        .containsExactlyInAnyOrder("types[0]", "dueBy");
  }

  @Test
  void withdraws() {
    var path = "/v1/cases/" + opened(paid("M-1")).at("/id");

    var withdrawn = client.post(path + "/withdraw", "{\"party\": \"CUSTOMER\"}");

    assertThat(withdrawn.at("/outcome")).isEqualTo("WITHDRAWN");
    assertThat(client.post(path + "/withdraw", "{\"party\": \"CUSTOMER\"}").status())
        .isEqualTo(409);
  }

  @Test
  void takesAnOfferByItsNumber() {
    var claim = opened(paid("M-1")).at("/id");
    var path = "/v1/cases/" + claim;
    client.post(
        path + "/offers",
        "{\"party\": \"MERCHANT\", \"remedy\": \"PARTIAL_REFUND\", \"amount\": 1500}");

    assertThat(client.post(path + "/offers/7/accept", "{\"party\": \"CUSTOMER\"}").status())
        .isEqualTo(422);
    var accepted = client.post(path + "/offers/1/accept", "{\"party\": \"CUSTOMER\"}");
    assertThat(accepted.status()).isEqualTo(200);
    settle(claim);
    assertThat(client.get(path).at("/outcome")).isEqualTo("PARTIALLY_REFUNDED");
  }

  @Test
  void takesNoAccountNumberForADestination() {
    var claim = opened(paid("M-1")).at("/id");
    var refused =
        client.post(
            "/v1/cases/" + claim + "/destination",
            "{\"party\": \"CUSTOMER\", \"token\": \"DE89370400440532013000\"}");

    assertThat(refused.status()).isBetween(409, 422);
  }

  private void settle(String claim) {
    var id = new CaseId(UUID.fromString(claim));
    var step = claims.rule(client.marketplace(), id);
    refunds.send(client.marketplace(), new RefundId(step.refundId()));
  }

  private Client.Answer opened(String order) {
    clock.moveTo(DAY_AFTER);
    return client.post("/v1/cases", claim(order));
  }

  private static String claim(String order) {
    return "{\"orderId\": \"%s\", \"kind\": \"NOT_RECEIVED\", \"statement\": \"Still nothing here.\"}"
        .formatted(order);
  }

  private String paid(String reference) {
    var id = client.post("/v1/orders", Bodies.order(reference)).at("/id");
    client.post(
        "/v1/orders/" + id + "/events",
        "{\"type\": \"PAID\", \"occurredAt\": \"2026-03-02T10:16:00Z\"}");
    return id;
  }
}
