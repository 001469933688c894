package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.marketplace.OrdersApiModuleTests.assertProblem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.audit.HeadsFile;
import org.redress.audit.Verdict;
import org.redress.audit.VerifyingAudit;
import org.redress.signing.InstallationKey;
import org.redress.signing.KeySet;
import org.redress.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens over the API is in the chain that is handed out over it. */
@ApiTest
class AuditApiModuleTests {

  @TempDir private Path folder;

  @Autowired private MockMvc mvc;
  @Autowired private Clients clients;
  @Autowired private SettableClock clock;
  @Autowired private InstallationKey key;
  @Autowired private HeadsFile heads;

  private Client client;

  @BeforeEach
  void open() {
    clock.moveTo("2026-03-02T10:16:00Z");
    client = clients.next();
  }

  @Test
  void handsOutTheTrailOfAMarketplaceThatItsPublishedKeysVerify() throws Exception {
    var order = client.post("/v1/orders", Bodies.order("M-1")).at("/id");
    client.post(
        "/v1/orders/%s/events".formatted(order), Bodies.event("PAID", "2026-03-02T10:15:30Z"));
    clients.next().post("/v1/orders", Bodies.order("M-1"));

    var exported = export();

    assertThat(exported.getContentType()).isEqualTo("application/x-ndjson");
    var lines = lines(exported);
    assertThat(lines)
        .extracting(line -> line.path("event").asString("-"))
        .containsExactly(
            "GuarantorTermsProposed",
            "GuarantorTermsAgreed",
            "OrderRegistered",
            "OrderEventReported",
            "-");
    assertThat(lines.get(2).path("order").asString()).isEqualTo(order);
    assertThat(lines.get(2).at("/actor/name").asString()).isEqualTo("marketplace");
    assertThat(lines.getLast().at("/head/number").asInt()).isEqualTo(4);
    assertThat(exported.getContentAsString(StandardCharsets.UTF_8))
        .doesNotContain("c77@example.org", "C. Customer", "80331");
    assertThat(verdict(exported))
        .isEqualTo(new Verdict(client.marketplace().toString(), 4, 4, null));
  }

  @Test
  void saysWhoReadACaseOrOrderAndWhoTookAnExport() throws Exception {
    var order = client.post("/v1/orders", Bodies.order("M-1")).at("/id");
    export();
    var before = lines(export()).size();
    client.get("/v1/orders/" + order);
    client.get("/v1/orders/00000000-0000-0000-0000-000000000001");
    client.get("/v1/orders");

    var exported = export();

    var read =
        lines(exported).stream()
            .map(line -> line.path("reading"))
            .filter(JsonNode::isObject)
            .toList();
    assertThat(read)
        .extracting(line -> line.path("what").asString() + " " + line.path("subject").asString("-"))
        .containsExactly("/v1/audit/export -", "/v1/audit/export -", "/v1/orders/{id} " + order);
    assertThat(read).allMatch(line -> line.at("/actor/name").asString().equals("marketplace"));
    assertThat(lines(exported)).hasSizeGreaterThan(before + 2);
    assertThat(verdict(exported).isSound()).isTrue();
  }

  @Test
  void handsOutNothingWithoutAKey() throws Exception {
    var refused = mvc.perform(get("/v1/audit/export")).andReturn().getResponse();
    assertThat(refused.getStatus()).isEqualTo(401);
    assertProblem(client.get("/v1/audit/export?from=1"), 422, "invalid-fields");
  }

  @Test
  void tellsWhatHappenedAfterTheLastThatAClientHasSeen() throws Exception {
    var order = client.post("/v1/orders", Bodies.order("M-1")).at("/id");
    client.post(
        "/v1/orders/%s/events".formatted(order), Bodies.event("PAID", "2026-03-02T10:15:30Z"));
    clients.next().post("/v1/orders", Bodies.order("M-1"));

    var all = client.get("/v1/events").body();
    assertThat(all.at("/items").valueStream().map(it -> it.at("/type").asString()))
        .containsExactly("OrderRegistered", "OrderEventReported");
    assertThat(all.at("/items/0/orderId").asString()).isEqualTo(order);
    assertThat(all.at("/items/0/at").asString()).isEqualTo("2026-03-02T10:16:00Z");
    assertThat(all.at("/items/0").propertyNames()).doesNotContain("facts", "actor", "caseId");

    var first = client.get("/v1/events?limit=1").body();
    assertThat(first.at("/items")).hasSize(1);
    var next = first.at("/nextCursor").asString();
    var second = client.get("/v1/events?cursor=" + next).body();
    assertThat(second.at("/items/0/type").asString()).isEqualTo("OrderEventReported");
    assertThat(second.at("/nextCursor").isNull()).isTrue();
    var last = second.at("/items/0/number").asLong();
    assertThat(client.get("/v1/events?after=" + last).body().at("/items")).isEmpty();
    assertProblem(client.get("/v1/events?after=-1"), 422, "invalid-fields");
  }

  @Test
  void publishesItsKeysToEveryone() throws Exception {
    var published = keys();
    assertThat(published.at("/keys/0/kid").asString()).isEqualTo(key.keyId());
    assertThat(published.at("/keys/0/kty").asString()).isEqualTo("OKP");
    assertThat(published.at("/keys/0/crv").asString()).isEqualTo("Ed25519");
    assertThat(published.at("/keys/0/x").asString()).isEqualTo(key.publicKey().x());
  }

  private Verdict verdict(MockHttpServletResponse exported) throws Exception {
    var file = Files.write(folder.resolve("audit.ndjson"), exported.getContentAsByteArray());
    return VerifyingAudit.with(KeySet.read(keys().toString()), heads).export(file);
  }

  private MockHttpServletResponse export() throws Exception {
    return mvc.perform(get("/v1/audit/export").header("Authorization", "Bearer " + client.key()))
        .andReturn()
        .getResponse();
  }

  private JsonNode keys() throws Exception {
    return JsonMapper.shared()
        .readTree(mvc.perform(get("/v1/keys")).andReturn().getResponse().getContentAsString());
  }

  private static List<JsonNode> lines(MockHttpServletResponse exported) throws IOException {
    return exported
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .map(JsonMapper.shared()::readTree)
        .toList();
  }
}
