package org.redress.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as any client would use it; every write repeats itself safely. */
final class SampleApi implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String baseUrl;
  private final String apiKey;

  SampleApi(String baseUrl, String apiKey) {
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
  }

  ZoneId timeZone() throws IOException, InterruptedException {
    return ZoneId.of(send("GET", "/v1/marketplace", "").path("timeZone").asString());
  }

  boolean hasOrders() throws IOException, InterruptedException {
    return !send("GET", "/v1/orders?limit=1", "").path("items").isEmpty();
  }

  Instant now() throws IOException, InterruptedException {
    return Instant.parse(send("GET", "/v1/sandbox/clock", "").path("now").asString());
  }

  void setClock(Instant now) throws IOException, InterruptedException {
    write("PUT", "/v1/sandbox/clock", Map.of("now", now.toString()));
  }

  /** Whether everything due until then was acted on. */
  boolean advance(Instant to) throws IOException, InterruptedException {
    return write("POST", "/v1/sandbox/clock/advance", Map.of("to", to.toString()))
        .path("settled")
        .asBoolean(false);
  }

  void put(SampleStory.Step step) throws IOException, InterruptedException {
    switch (step) {
      case SampleStory.Step.Merchant merchant ->
          write("PUT", "/v1/merchants/" + merchant.reference(), merchant.body());
      case SampleStory.Step.Order order -> write("POST", "/v1/orders", order.body());
      case SampleStory.Step.Event event ->
          write("POST", "/v1/orders/" + idOf(event.order()) + "/events", event.body());
    }
  }

  private String idOf(String reference) throws IOException, InterruptedException {
    var query = URLEncoder.encode(reference, StandardCharsets.UTF_8);
    return send("GET", "/v1/orders?reference=" + query, "")
        .path("items")
        .path(0)
        .path("id")
        .asString();
  }

  private JsonNode write(String method, String path, Object body)
      throws IOException, InterruptedException {
    return send(method, path, JSON.writeValueAsString(body));
  }

  private JsonNode send(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Authorization", "Bearer " + apiKey)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key(method + path + body))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    var response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(
          "%s %s was answered with %d: %s"
              .formatted(method, path, response.statusCode(), response.body()));
    }
    return JSON.readTree(response.body());
  }

  /** The same request has the same key, also after a restart. */
  private static String key(String request) {
    return UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
