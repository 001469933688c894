package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to a running Redress as its marketplace does: repeats what got no answer, under the same
 * key.
 */
final class RedressClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String key;

  RedressClient(Path home, int port) throws IOException {
    this.base = "http://localhost:" + port;
    var credentials = json.readTree(Files.readString(home.resolve("credentials.json")));
    this.key = credentials.get("marketplace").get("apiKey").asString();
  }

  JsonNode get(String path) {
    return answered(request(path).GET());
  }

  JsonNode put(String path, Map<String, ?> body) {
    return answered(asJson(request(path)).PUT(publisher(body)));
  }

  JsonNode post(String path, Map<String, ?> body, String idempotencyKey) {
    return answered(
        asJson(request(path)).header("Idempotency-Key", idempotencyKey).POST(publisher(body)));
  }

  /** Calls again until everything is settled. */
  void advanceTo(Instant to) {
    var body = Map.of("to", to.toString());
    await()
        .atMost(PATIENCE)
        .until(() ->
            answered(asJson(request("/v1/sandbox/clock/advance")).POST(publisher(body)))
                .get("settled")
                .asBoolean());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + key);
  }

  private static HttpRequest.Builder asJson(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json");
  }

  private HttpRequest.BodyPublisher publisher(Map<String, ?> body) {
    return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
  }

  private JsonNode answered(HttpRequest.Builder request) {
    var answer = new AtomicReference<HttpResponse<String>>();
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> {
          answer.set(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
          return true;
        });
    assertThat(answer.get().statusCode()).as(answer.get().body()).isBetween(200, 299);
    return json.readTree(answer.get().body());
  }

  @Override
  public void close() {
    http.close();
  }
}
