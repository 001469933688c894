package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changed tables at a later start are the next edition; orders keep the one of their day. */
class PolicyEditionsEndToEndTests {

  @TempDir Path folder;

  private final int port = FreePorts.find(1).getFirst();

  @Test
  void changedTablesAtALaterStartHoldForOrdersFromThenOn() throws Exception {
    var home = folder.resolve("home");
    Instant before;
    String old;
    // without summer time a window of days is a whole number of days
    var utc = "--redress.marketplace.time-zone=UTC";
    try (var redress = StartedRedress.on(home, port, utc).awaitReady();
        var client = new RedressClient(home, port)) {
      before = now(client);
      old = register(client, "old", before);
      redress.stop();
    }

    var tables = "--redress.policy.tables=file:" + changedTables() + "/*.dmn";
    try (var redress = StartedRedress.on(home, port, tables).awaitReady();
        var client = new RedressClient(home, port)) {
      assertThat(edition(client, old)).isEqualTo(1);
      assertThat(windowDays(client, old)).isEqualTo(30);
      var placedBefore = register(client, "placed-before", before);
      assertThat(edition(client, placedBefore)).isEqualTo(1);
      var young = register(client, "young", now(client));
      assertThat(edition(client, young)).isEqualTo(2);
      assertThat(windowDays(client, young)).isEqualTo(45);
      redress.stop();
    }
  }

  /** The project's tables, with a claim window of 45 days instead of 30. */
  private Path changedTables() throws IOException {
    var changed = Files.createDirectories(folder.resolve("dmn"));
    try (var files = Files.list(Path.of("dmn"))) {
      for (var file : files.toList()) {
        var text = Files.readString(file).replace("<text>30</text>", "<text>45</text>");
        Files.writeString(changed.resolve(file.getFileName()), text);
      }
    }
    return changed;
  }

  private static String register(RedressClient client, String reference, Instant placedAt) {
    var promise = Map.of("deliverBy", placedAt.plus(Duration.ofDays(5)).toString().substring(0, 10));
    var body = ReplayedMonth.order(reference, placedAt, promise);
    return client.post("/v1/orders", body, "order-" + reference).get("id").asString();
  }

  private static int edition(RedressClient client, String order) {
    return client.get("/v1/orders/" + order).get("policyEdition").get("number").asInt();
  }

  private static long windowDays(RedressClient client, String order) {
    var window = client.get("/v1/orders/" + order).get("claimWindow");
    var opens = Instant.parse(window.get("opensAt").asString());
    return Duration.between(opens, Instant.parse(window.get("closesAt").asString()).plusMillis(1))
        .toDays();
  }

  private static Instant now(RedressClient client) {
    return Instant.parse(client.get("/v1/sandbox/clock").get("now").asString());
  }
}
