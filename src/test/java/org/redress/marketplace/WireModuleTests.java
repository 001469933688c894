package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.claims.DrivingClaims;
import org.redress.engine.TimeTravel;
import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.RefundId;
import org.redress.shared.CaseId;
import org.redress.testing.SettableClock;
import org.redress.wire.Pinned;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the API answers and what the database keeps as JSON, word for word, of cases that went
 * different ways.
 */
@SpringBootTest(
    classes = ApiAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "redress.sandbox=true")
@AutoConfigureMockMvc
@Import(DisputedCase.class)
class WireModuleTests {

  /** What tells the rows of one column apart. */
  private static final Map<String, String> KINDS =
      Map.of(
          "timeline_entry.details", "kind",
          "order_event.details", "type",
          "decision.inputs", "table_name",
          "decision.outputs", "table_name",
          "decision.matched_rules", "table_name",
          "decision.explanation", "table_name",
          "decision.facts", "table_name",
          "task.about", "kind");

  @Autowired private Clients clients;
  @Autowired private DisputedCase disputed;
  @Autowired private DrivingClaims claims;
  @Autowired private DrivingRefunds refunds;
  @Autowired private SettableClock clock;
  @Autowired private JdbcClient jdbc;
  @MockitoBean private TimeTravel time;

  private final Map<String, JsonNode> answers = new LinkedHashMap<>();
  private Client client;
  private Client guarantor;

  @BeforeEach
  void open() {
    clock.moveTo("2026-03-02T10:16:00Z");
    var both = clients.withGuarantor();
    client = both.marketplace();
    guarantor = both.guarantor();
  }

  @Test
  void keepsWhatItAnswersAndWhatItStores() {
    ruledByAPerson();
    awardedByTheGuarantor();
    offeredAndChargedBack();
    lists();

    Pinned.json("answers.json", answers);
    Pinned.json("columns.json", columns());
  }

  private void ruledByAPerson() {
    var id = disputed.contested(client, "Nothing came.");
    read("case, before a person", "/v1/cases/" + id);
    taken(
        "/v1/cases/" + id + "/evidence",
        "{\"party\": \"MERCHANT\", \"type\": \"PROOF_OF_SHIPMENT\", \"facts\": {\"carrier\": \"DHL\", \"trackingNumber\": \"00340434161094045015\"}, \"text\": \"The label.\"}");
    taken(
        "/v1/cases/" + id + "/evidence-requests",
        "{\"party\": \"MERCHANT\", \"types\": [\"RECEIPT\"], \"dueBy\": \"2026-03-16T23:00:00Z\"}");
    read("case, asked for evidence", "/v1/cases/" + id);
    taken(
        "/v1/cases/" + id + "/evidence",
        "{\"party\": \"MERCHANT\", \"type\": \"RECEIPT\", \"text\": \"The receipt.\"}");
    claims.rule(client.marketplace(), id);
    disputed.ruleAndPay(client, id, List.of(), "The neighbour has nothing.");
    ofCase("ruled by a person", id.toString());
  }

  private void awardedByTheGuarantor() {
    clock.moveTo("2026-03-02T10:16:00Z");
    var order = order("M-2");
    client.put(
        "/v1/merchants/acme",
        "{\"name\": \"Acme\", \"country\": \"DE\", \"status\": \"INSOLVENT\"}",
        null);
    clock.moveTo("2026-03-10T08:00:00Z");
    var id = claim(order);
    read("case, before the guarantor", "/v1/cases/" + id);
    claims.rule(client.marketplace(), caseOf(id));
    guarantor.post(
        "/v1/cases/" + id + "/award",
        "{\"ruling\": \"REFUND\", \"borneBy\": \"MERCHANT\", \"reason\": \"Nothing shows a delivery.\"}");
    pay(id);
    ofCase("awarded", id);
    read("recoveries", "/v1/recoveries");
    read("guarantor", guarantor, "/v1/guarantor");
  }

  private void offeredAndChargedBack() {
    clock.moveTo("2026-03-02T10:16:00Z");
    client.put(
        "/v1/merchants/acme",
        "{\"name\": \"Acme\", \"country\": \"DE\", \"status\": \"ACTIVE\"}",
        null);
    var order = order("M-3");
    clock.moveTo("2026-03-10T08:00:00Z");
    var id = claim(order);
    taken(
        "/v1/cases/" + id + "/merchant-response",
        "{\"party\": \"MERCHANT\", \"position\": \"OFFER\", \"offer\": {\"remedy\": \"PARTIAL_REFUND\", \"amount\": 1500}}");
    read("case, offered", "/v1/cases/" + id);
    clock.moveTo("2026-03-10T08:15:00Z");
    taken(
        "/v1/orders/" + order + "/events",
        "{\"type\": \"CHARGEBACK_OPENED\", \"occurredAt\": \"2026-03-10T08:10:00Z\", \"source\": \"BANK\", \"reference\": \"cb-1\", \"amount\": 4480}");
    claims.rule(client.marketplace(), caseOf(id));
    ofCase("charged back", id);
  }

  private void lists() {
    read("marketplace", "/v1/marketplace");
    read("cases", "/v1/cases?limit=1");
    read("orders", "/v1/orders?limit=1");
    read("accounts", "/v1/ledger/accounts");
    read("entries", "/v1/ledger/entries");
    read("events", "/v1/events?limit=3");
    read("merchant", "/v1/merchants/acme");
    read("guarantors", "/v1/guarantors");
    answers.put(
        "problem", client.post("/v1/cases", "{\"kind\": \"NOT_RECEIVED\", \"x\": 1}").body());
  }

  private void ofCase(String name, String id) {
    var shown = read(name + ": case", "/v1/cases/" + id);
    read(name + ": timeline", "/v1/cases/" + id + "/timeline");
    read(name + ": decisions", "/v1/cases/" + id + "/decisions");
    read(name + ": notices", "/v1/cases/" + id + "/notices");
    read(name + ": order", "/v1/orders/" + shown.at("/orderId").asString());
    shown
        .at("/refunds")
        .valueStream()
        .forEach(refund -> read(name + ": refund", "/v1/refunds/" + refund.at("/id").asString()));
  }

  private void taken(String path, String body) {
    var answer = client.post(path, body);
    assertThat(answer.status()).as("%s: %s", path, answer.body()).isIn(200, 201);
  }

  private JsonNode read(String name, String path) {
    return read(name, client, path);
  }

  private JsonNode read(String name, Client as, String path) {
    var answer = as.get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    answers.put(name, answer.body());
    return answer.body();
  }

  private String order(String reference) {
    var order = client.post("/v1/orders", Bodies.order(reference)).at("/id");
    client.post("/v1/orders/" + order + "/events", Bodies.event("PAID", "2026-03-02T10:16:00Z"));
    return order;
  }

  private String claim(String order) {
    var opened =
        client.post(
            "/v1/cases",
            "{\"orderId\": \"%s\", \"kind\": \"NOT_RECEIVED\", \"statement\": \"Nothing came.\"}"
                .formatted(order));
    claims.assess(client.marketplace(), caseOf(opened.at("/id")));
    return opened.at("/id");
  }

  private void pay(String id) {
    var refund = claims.current(client.marketplace(), caseOf(id)).refundId();
    assertThat(refund).isNotNull();
    refunds.send(client.marketplace(), new RefundId(refund));
  }

  private static CaseId caseOf(String id) {
    return new CaseId(UUID.fromString(id));
  }

  /** One value of each column that holds JSON, or one of each kind of row. */
  private Map<String, JsonNode> columns() {
    var found = new LinkedHashMap<String, JsonNode>();
    jdbc.sql(
            """
            select c.table_name, c.column_name from information_schema.columns c
            where c.table_schema = 'public' and c.data_type = 'jsonb'
              and exists (select 1 from information_schema.columns m
                          where m.table_schema = 'public' and m.table_name = c.table_name
                            and m.column_name = 'marketplace_id')
            order by 1, 2\
            """)
        .query((row, number) -> new Column(row.getString(1), row.getString(2)))
        .list()
        .forEach(column -> found.putAll(values(column)));
    return found;
  }

  private Map<String, JsonNode> values(Column column) {
    var name = column.table() + "." + column.name();
    var found = new LinkedHashMap<String, JsonNode>();
    jdbc.sql(
            """
            select distinct on (kind) kind, kept from (
              select %s::text as kind, %s::text as kept, ctid as place from %s where marketplace_id = ?) as rows
            where kept is not null order by kind, kept in ('[]', '{}'), place\
            """
                .formatted(KINDS.getOrDefault(name, "''"), column.name(), column.table()))
        .param(client.marketplace().value())
        .query((row, number) ->
            Map.entry(
                (name + " " + row.getString(1)).strip(),
                JsonMapper.shared().readTree(row.getString(2))))
        .list()
        .forEach(value -> found.put(value.getKey(), value.getValue()));
    return found.isEmpty() ? Map.of(name, JsonMapper.shared().nullNode()) : found;
  }

  private record Column(String table, String name) {}
}
