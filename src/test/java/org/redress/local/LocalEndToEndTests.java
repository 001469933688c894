package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEndToEndTests {

  @TempDir Path folder;

  private final int port = FreePorts.find(1).getFirst();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void leaveNothingRunning() throws IOException {
    http.shutdownNow();
    StartedRedress.endLeftOnes(folder.resolve("home"));
  }

  @Test
  void survivesTheDeathOfItsPartsAndOfItselfAndLeavesNothingRunning() throws Exception {
    var home = folder.resolve("home");
    ProcessHandle broker;
    ProcessHandle postmaster;
    String credentials;
    try (var redress = StartedRedress.on(home, port).awaitReady()) {
      assertThat(redress.console())
          .containsPattern("PostgreSQL 18\\S+ ready on port \\d+, fsync on, synchronous_commit on")
          .contains("Zeebe Community License 1.1")
          .contains("http://localhost:" + port)
          .contains(home.resolve("credentials.json").toString());
      refusesASecondStartOn(home);

      redress.broker().handle().destroyForcibly();
      redress.awaitLine("The Zeebe broker ended (exit code 137): starting it again");
      assertThat(health()).isEqualTo(200);
      redress.awaitLine("The Zeebe broker is ready again");

      broker = redress.broker().handle();
      postmaster = redress.postmaster().handle();
      credentials = Files.readString(home.resolve("credentials.json"));
      redress.kill();
    }
    assertThat(broker.isAlive()).isTrue();
    assertThat(postmaster.isAlive()).isTrue();

    try (var redress = StartedRedress.on(home, port).awaitReady()) {
      assertThat(redress.console())
          .contains("A Zeebe broker was left running by an earlier start (process " + broker.pid())
          .contains("PostgreSQL was left running by an earlier start (process " + postmaster.pid());
      assertThat(broker.isAlive()).isFalse();
      assertThat(postmaster.isAlive()).isFalse();
      assertThat(Files.readString(home.resolve("credentials.json"))).isEqualTo(credentials);
      assertThat(health()).isEqualTo(200);

      broker = redress.broker().handle();
      postmaster = redress.postmaster().handle();
      redress.stop();
      assertThat(redress.console())
          .containsSubsequence(
              "Graceful shutdown complete", "The Zeebe broker is stopped", "PostgreSQL is stopped");
    }
    assertThat(broker.isAlive()).isFalse();
    assertThat(postmaster.isAlive()).isFalse();
  }

  @Test
  void refusesATakenPortBeforeItStartsAnything() throws Exception {
    try (var taken = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"));
        var redress = StartedRedress.on(folder.resolve("home"), taken.getLocalPort())) {
      assertThat(redress.exitCode()).isEqualTo(1);
      assertRefusal(redress, "Port " + port + " is taken by another program");
    }
    assertThat(folder.resolve("home/postgres")).doesNotExist();
  }

  @Test
  void refusesAFolderThatCannotBeWritten() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "");

    try (var redress = StartedRedress.on(file.resolve("home"), port)) {
      assertThat(redress.exitCode()).isEqualTo(1);
      assertRefusal(
          redress, "The folder " + file.resolve("home") + " (redress.home) cannot be written");
    }
  }

  private void refusesASecondStartOn(Path home) throws Exception {
    try (var second = StartedRedress.on(home, FreePorts.find(1).getFirst())) {
      assertThat(second.exitCode()).isEqualTo(1);
      assertRefusal(second, "Another Redress runs on the folder " + home);
    }
  }

  private static void assertRefusal(StartedRedress redress, String sentence) {
    assertThat(redress.console())
        .contains(sentence)
        .doesNotContain("\tat ")
        .doesNotContain("Caused by");
  }

  private int health() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"));
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
