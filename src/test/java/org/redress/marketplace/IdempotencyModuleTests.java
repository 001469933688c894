package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.marketplace.OrdersApiModuleTests.assertProblem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.marketplace.Client.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class IdempotencyModuleTests {

  private static final String PAID = Bodies.event("PAID", "2026-03-02T10:15:30Z");
  private static final String ACME =
      "{\"name\": \"Acme\", \"country\": \"DE\", \"status\": \"ACTIVE\"}";

  @Autowired private Clients clients;
  @Autowired private JdbcClient jdbc;

  private Client client;

  @BeforeEach
  void open() {
    client = clients.next();
  }

  @Test
  void givesTheSameAnswerToEveryWriteSentTwice() {
    var events =
        "/v1/orders/" + client.post("/v1/orders", Bodies.order("M-0")).at("/id") + "/events";
    for (var write : writes(events)) {
      var first = write.send(client, "key");
      var again = write.send(client, "\"key\"");

      assertThat(first.status()).as(write.toString()).isEqualTo(write.status());
      assertThat(first.response().getHeader("Idempotent-Replayed")).isNull();
      assertReplayed(again, first);
    }
  }

  @Test
  void givesTheSameAnswerToEveryWriteSentInParallel() throws Exception {
    var events =
        "/v1/orders/" + client.post("/v1/orders", Bodies.order("M-0")).at("/id") + "/events";
    for (var write : writes(events)) {
      var answers = inParallel(4, () -> write.send(client, "key"));

      var done = answers.stream().filter(a -> !a.response().containsHeader("Idempotent-Replayed"));
      var first = done.toList();
      assertThat(first).as(write.toString()).hasSize(1);
      assertThat(first.getFirst().status()).isEqualTo(write.status());
      answers.forEach(answer -> assertThat(answer.body()).isEqualTo(first.getFirst().body()));
      answers.forEach(answer -> assertThat(answer.status()).isEqualTo(write.status()));
    }
  }

  @Test
  void doesEveryWriteWithoutAKeyOnce() throws Exception {
    var orders = inParallel(4, () -> client.post("/v1/orders", Bodies.order("M-1")));
    assertThat(orders).extracting(Answer::status).containsExactlyInAnyOrder(201, 200, 200, 200);

    var order = "/v1/orders/" + orders.getFirst().at("/id");
    var events = inParallel(4, () -> client.post(order + "/events", PAID));
    assertThat(events).extracting(Answer::status).containsExactlyInAnyOrder(201, 200, 200, 200);
    assertThat(client.get(order).body().at("/events")).hasSize(1);
  }

  @Test
  void refusesAnotherBodyUnderTheSameKey() {
    client.post("/v1/orders", Bodies.order("M-1"), "key");
    var other = client.post("/v1/orders", Bodies.order("M-2"), "key");

    assertProblem(other, 422, "idempotency-key-reused");
    assertThat(client.get("/v1/orders").body().at("/items")).hasSize(1);
  }

  @Test
  void countsKeysPerMarketplaceMethodAndPath() {
    var other = clients.next();
    var mine = client.post("/v1/orders", Bodies.order("M-1"), "key");

    assertThat(other.post("/v1/orders", Bodies.order("M-2"), "key").status()).isEqualTo(201);
    assertThat(client.put("/v1/merchants/a", ACME, "key").status()).isEqualTo(200);
    assertThat(client.put("/v1/merchants/b", ACME, "key").at("/reference")).isEqualTo("b");
    assertThat(client.post("/v1/orders/" + mine.at("/id") + "/events", PAID, "key").status())
        .isEqualTo(201);
  }

  @Test
  void keepsNoRefusal() {
    assertThat(client.post("/v1/orders", "{", "key").status()).isEqualTo(400);
    assertThat(client.post("/v1/orders", "{}", "key").status()).isEqualTo(422);
    client.post("/v1/orders", Bodies.smallestOrder("M-1"));
    assertThat(client.post("/v1/orders", Bodies.order("M-1"), "key").status()).isEqualTo(409);

    assertThat(client.post("/v1/orders", Bodies.order("M-2"), "key").status()).isEqualTo(201);
  }

  @Test
  void takesAKeyOfSeveralWords() {
    var first = client.post("/v1/orders", Bodies.order("M-1"), "order of Monday");

    assertThat(client.post("/v1/orders", Bodies.order("M-1"), "order of Monday").at("/id"))
        .isEqualTo(first.at("/id"));
  }

  @Test
  void refusesMalformedKey() {
    assertProblem(
        client.post("/v1/orders", Bodies.order("M-1"), "half \"quoted"),
        400,
        "malformed-idempotency-key");
    assertThat(client.get("/v1/orders").at("/items")).isEqualTo("[]");
  }

  @Test
  void keepsAnswersForADayAndForgetsThemLater() {
    var first = client.post("/v1/orders", Bodies.order("M-1"), "key");
    age("23 hours 59 minutes");
    assertReplayed(client.post("/v1/orders", Bodies.order("M-1"), "key"), first);

    age("2 minutes");
    client.put("/v1/merchants/a", ACME, "another");
    assertThat(kept()).isEqualTo(1);
    assertThat(client.post("/v1/orders", Bodies.order("M-1"), "key").status()).isEqualTo(200);
  }

  private void age(String by) {
    jdbc.sql(
            "update idempotency set created_at = created_at - ?::interval where marketplace_id = ?")
        .params(by, client.marketplace().value())
        .update();
  }

  private long kept() {
    return jdbc.sql("select count(*) from idempotency where marketplace_id = ?")
        .param(client.marketplace().value())
        .query(Long.class)
        .single();
  }

  private static List<Sent> writes(String events) {
    return List.of(
        new Sent(HttpMethod.POST, "/v1/orders", Bodies.order("M-1"), "application/json", 201),
        new Sent(HttpMethod.POST, events, PAID, "application/json", 201),
        new Sent(HttpMethod.PUT, "/v1/merchants/acme", ACME, "application/json", 200),
        new Sent(
            HttpMethod.POST,
            "/v1/imports",
            Bodies.line(Bodies.order("M-3"), "", ""),
            "application/x-ndjson",
            202));
  }

  private static void assertReplayed(Answer again, Answer first) {
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.response().getHeader("Location"))
        .isEqualTo(first.response().getHeader("Location"));
    assertThat(again.response().getContentType()).isEqualTo(first.response().getContentType());
    assertThat(again.response().getHeader("Idempotent-Replayed")).isEqualTo("true");
  }

  private static List<Answer> inParallel(int times, Callable<Answer> request) throws Exception {
    var barrier = new CyclicBarrier(times);
    try (var threads = Executors.newFixedThreadPool(times)) {
      var sent =
          IntStream.range(0, times)
              .mapToObj(i ->
                  threads.submit(() -> {
                    barrier.await();
                    return request.call();
                  }))
              .toList();
      var answers = new ArrayList<Answer>();
      for (var answer : sent) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  /** A write and the status of its first answer. */
  private record Sent(HttpMethod method, String path, String body, String type, int status) {
    Answer send(Client client, String key) {
      return client.send(method, path, body.getBytes(StandardCharsets.UTF_8), type, key);
    }
  }
}
