package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.marketplace.OrdersApiModuleTests.assertProblem;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.marketplace.Client.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class ImportsModuleTests {

  private static final String CLAIM =
      "{\"kind\": \"NOT_RECEIVED\", \"openedAt\": \"2026-03-02T10:15:50Z\", \"statement\": \"Nothing.\"}";

  @Autowired private Clients clients;
  @Autowired private JdbcClient jdbc;

  private Client client;

  @BeforeEach
  void open() {
    client = clients.next();
  }

  @Test
  void takesEveryLineAndTellsHowFarItIs() {
    var received = imported(lines(120));

    assertThat(received.status()).isEqualTo(202);
    assertThat(received.at("/lines")).isEqualTo("120");
    var path = "/v1/imports/" + received.at("/id");
    assertThat(received.response().getHeader("Location")).isEqualTo(path);
    var done = whenDone(received);
    assertThat(done.at("/taken")).isEqualTo("120");
    assertThat(done.at("/done")).isEqualTo("120");
    assertThat(done.at("/known")).isEqualTo("0");
    assertThat(done.at("/refused")).isEqualTo("0");
    assertThat(done.at("/startedAt")).endsWith("Z");
    assertThat(done.at("/finishedAt")).endsWith("Z");
    assertThat(client.get("/v1/orders?limit=200").body().at("/items")).hasSize(120);
  }

  @Test
  void keepsEventsAndStatements() {
    var paid = Bodies.event("PAID", "2026-03-02T10:15:30Z");
    whenDone(imported(Bodies.line(Bodies.order("M-1"), paid, CLAIM)));

    var order = client.get("/v1/orders?reference=M-1").body().at("/items/0");
    assertThat(order.at("/events/0/type").asString()).isEqualTo("PAID");
    assertThat(order.at("/statements/0/kind").asString()).isEqualTo("NOT_RECEIVED");
    assertThat(order.at("/statements/0/text").asString()).isEqualTo("Nothing.");
    var timeline = client.get("/v1/orders/" + order.path("id").asString() + "/timeline");
    assertThat(timeline.at("/items/0/by/kind")).isEqualTo("IMPORT");
  }

  @Test
  void addsNothingWhenTheSameFileComesAgain() {
    whenDone(imported(lines(60)));
    var again = whenDone(imported(lines(60)));

    assertThat(again.at("/known")).isEqualTo("60");
    assertThat(again.at("/taken")).isEqualTo("0");
    assertThat(client.get("/v1/orders?limit=200").body().at("/items")).hasSize(60);
  }

  @Test
  void refusesWrongLinesOnlyAndSaysWhy() throws Exception {
    var body = new ByteArrayOutputStream();
    body.write((lines(1) + "\n").getBytes(StandardCharsets.UTF_8));
    body.write("{\"order\": \"ü\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    body.write("\nnot json\n".getBytes(StandardCharsets.UTF_8));
    body.write("{\"order\": {}}\n".getBytes(StandardCharsets.UTF_8));
    var early = Bodies.order("M-9").replace("10:15:00Z", "11:15:00Z");
    body.write(Bodies.line(early, "", "").getBytes(StandardCharsets.UTF_8));

    var done = whenDone(imported(body.toByteArray()));

    assertThat(done.at("/taken")).isEqualTo("1");
    assertThat(done.at("/refused")).isEqualTo("4");
    var refused = done.body().at("/refusedLines/items");
    assertThat(refused.findValuesAsString("line")).containsExactly("2", "4", "5", "6");
    assertThat(refused.at("/0/errors/0/expected").asString()).contains("UTF-8");
    assertThat(refused.at("/2/errors").findValuesAsString("field")).contains("order.reference");
    assertThat(refused.at("/3/errors/0/field").asString()).isEqualTo("order.placedAt");
  }

  @Test
  void showsRefusedLinesInPages() {
    var body = IntStream.range(0, 130).mapToObj(i -> "{}").collect(Collectors.joining("\n"));
    var done = whenDone(imported(body));

    assertThat(done.body().at("/refusedLines/items")).hasSize(50);
    var path = "/v1/imports/" + done.at("/id");
    var next = client.get(path + "?limit=100&cursor=" + done.at("/refusedLines/nextCursor"));
    assertThat(next.body().at("/refusedLines/items")).hasSize(80);
    assertThat(next.at("/refusedLines/items/0/line")).isEqualTo("51");
    assertThat(next.body().at("/refusedLines/nextCursor").isNull()).isTrue();
  }

  @Test
  void keepsNoLineOnceItIsDone() {
    whenDone(imported(lines(3) + "\nsecret"));

    assertThat(
            jdbc.sql(
                    "select count(*) from import_line where marketplace_id = ? and body is not null")
                .param(client.marketplace().value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void refusesEmptyAndTooLargeBodies() {
    assertProblem(imported("\n \n"), 422, "invalid-fields");
    assertProblem(imported(new byte[50 * 1024 * 1024 + 1]), 413, "body-too-large");
    assertThat(
            jdbc.sql("select count(*) from import where marketplace_id = ?")
                .param(client.marketplace().value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void takesTheOneContentTypeOnly() {
    assertProblem(
        client.post("/v1/imports", Bodies.line(Bodies.order("M-1"), "", "")),
        415,
        "unsupported-media-type");
  }

  @Test
  void showsNoMarketplaceTheImportsOfAnother() {
    var received = imported(lines(1));

    for (var id : new String[] {received.at("/id"), new UUID(1, 2).toString(), "1"}) {
      assertProblem(clients.next().get("/v1/imports/" + id), 404, "not-found");
    }
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Bodies.line(Bodies.order("M-" + i), "", ""))
        .collect(Collectors.joining("\n"));
  }

  private Answer imported(String body) {
    return imported(body.getBytes(StandardCharsets.UTF_8));
  }

  private Answer imported(byte[] body) {
    return client.send(HttpMethod.POST, "/v1/imports", body, "application/x-ndjson", null);
  }

  private Answer whenDone(Answer received) {
    assertThat(received.status()).as(received.body().toString()).isEqualTo(202);
    var path = "/v1/imports/" + received.at("/id");
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> client.get(path), answer -> answer.at("/status").equals("DONE"));
  }
}
