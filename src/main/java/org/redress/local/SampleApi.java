package org.redress.local;

import java.io.IOException;
import java.net.HttpURLConnection;
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
import tools.jackson.databind.node.ObjectNode;

/** The public API as any client would use it; every write repeats itself safely. */
final class SampleApi implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String baseUrl;
  private final Credentials credentials;

  SampleApi(String baseUrl, Credentials credentials) {
    this.baseUrl = baseUrl;
    this.credentials = credentials;
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
      case SampleStory.Step.Claim claim -> {
        var body = (ObjectNode) claim.body().deepCopy();
        write("POST", "/v1/cases", body.put("orderId", idOf(claim.order())));
      }
      case SampleStory.Step.Act act -> act(act);
    }
  }

  /** What weekends and holidays have made too late by then is left out. */
  private void act(SampleStory.Step.Act act) throws IOException, InterruptedException {
    var claim = firstOf("/v1/cases?orderId=" + idOf(act.order()));
    var path = "/v1/cases/%s/%s".formatted(claim, act.name());
    var response = request("POST", path, JSON.writeValueAsString(act.body()), keyOf(act.by()));
    if (response.statusCode() != HttpURLConnection.HTTP_CONFLICT) {
      read("POST", path, response);
    }
  }

  private String keyOf(SampleStory.Actor actor) {
    return switch (actor) {
      case MARKETPLACE -> credentials.marketplace().apiKey();
      case GUARANTOR -> credentials.guarantor().apiKey();
    };
  }

  private String idOf(String reference) throws IOException, InterruptedException {
    var query = URLEncoder.encode(reference, StandardCharsets.UTF_8);
    return firstOf("/v1/orders?reference=" + query);
  }

  private String firstOf(String list) throws IOException, InterruptedException {
    return send("GET", list, "").path("items").path(0).path("id").asString();
  }

  private JsonNode write(String method, String path, Object body)
      throws IOException, InterruptedException {
    return send(method, path, JSON.writeValueAsString(body));
  }

  private JsonNode send(String method, String path, String body)
      throws IOException, InterruptedException {
    return read(method, path, request(method, path, body, keyOf(SampleStory.Actor.MARKETPLACE)));
  }

  private HttpResponse<String> request(String method, String path, String body, String apiKey)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Authorization", "Bearer " + apiKey)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key(method + path + body))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode read(String method, String path, HttpResponse<String> response)
      throws IOException {
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
