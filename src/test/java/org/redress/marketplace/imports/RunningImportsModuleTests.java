package org.redress.marketplace.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.marketplace.ApiTest;
import org.redress.marketplace.Bodies;
import org.redress.marketplace.Client;
import org.redress.marketplace.Client.Answer;
import org.redress.marketplace.Clients;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@ApiTest
class RunningImportsModuleTests {

  @Autowired private Clients clients;
  @Autowired private ImportRunner runner;
  @Autowired private RunningImports imports;
  @MockitoSpyBean private TakingLines taking;

  private Client client;

  @BeforeEach
  void stop() {
    runner.stop();
    client = clients.next();
  }

  @AfterEach
  void start() {
    if (!runner.isRunning()) {
      runner.start();
    }
  }

  @Test
  void goesOnAfterARestartWhereItWas() {
    var received = imported(70);
    assertThat(imports.goOn()).isTrue();
    assertThat(shown(received).at("/done")).isEqualTo("50");
    assertThat(shown(received).at("/status")).isEqualTo("RUNNING");

    runner.start();

    var done = whenDone(received);
    assertThat(done.at("/taken")).isEqualTo("70");
  }

  @Test
  void takesEachLineOnceOnHoweverManyNodes() throws Exception {
    var received = imported(120);
    try (var nodes = Executors.newFixedThreadPool(3)) {
      IntStream.range(0, 3).forEach(i -> nodes.submit(this::goOnToTheEnd));
    }
    goOnToTheEnd();

    var done = shown(received);
    assertThat(done.at("/status")).isEqualTo("DONE");
    assertThat(done.at("/taken")).isEqualTo("120");
    assertThat(done.at("/known")).isEqualTo("0");
  }

  @Test
  void refusesTheOneLineOnWhichTheServerFails() {
    doThrow(new IllegalStateException("broken invariant"))
        .when(taking)
        .take(any(), argThat(line -> line != null && line.line() == 7));
    var received = imported(60);
    goOnToTheEnd();

    var done = shown(received);
    assertThat(done.at("/status")).isEqualTo("DONE");
    assertThat(done.at("/taken")).isEqualTo("59");
    assertThat(done.at("/refusedLines/items/0/line")).isEqualTo("7");
    assertThat(client.get("/v1/orders?reference=M-6").at("/items")).isEqualTo("[]");
  }

  @Test
  void refusesNoLineBecauseTheDatabaseIsAway() {
    doThrow(new DataAccessResourceFailureException("away")).when(taking).take(any(), any());
    var received = imported(3);
    runner.start();
    await().untilAsserted(() -> verify(taking, atLeastOnce()).take(any(), any()));
    assertThat(shown(received).at("/done")).isEqualTo("0");

    doCallRealMethod().when(taking).take(any(), any());
    runner.wake();

    assertThat(whenDone(received).at("/taken")).isEqualTo("3");
  }

  private void goOnToTheEnd() {
    while (imports.goOn()) {
      Thread.onSpinWait();
    }
  }

  private Answer imported(int lines) {
    var body =
        IntStream.range(0, lines)
            .mapToObj(i -> Bodies.line(Bodies.smallestOrder("M-" + i), "", ""))
            .collect(Collectors.joining("\n"));
    return client.send(
        HttpMethod.POST,
        "/v1/imports",
        body.getBytes(StandardCharsets.UTF_8),
        "application/x-ndjson",
        null);
  }

  private Answer shown(Answer received) {
    return client.get("/v1/imports/" + received.at("/id"));
  }

  private Answer whenDone(Answer received) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> shown(received), answer -> answer.at("/status").equals("DONE"));
  }
}
