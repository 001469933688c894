package org.redress.marketplace.callbacks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An external guarantor as somebody builds it who has read the README only: a server of its own, a
 * key of its own, signatures checked by a library that is not ours. It answers 401 to what is not
 * signed, and takes each webhook-id once.
 */
final class GuarantorStandIn implements AutoCloseable {

  /** What it was told, as it was written and read. */
  record Told(String id, String type, JsonNode data, String text) {}

  /** What the API answered it. */
  record Answered(int status, JsonNode body) {

    List<String> wrongFields() {
      return body.at("/errors").valueStream().map(it -> it.at("/field").asString()).toList();
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Told> attempts = new CopyOnWriteArrayList<>();
  private final List<Told> taken = new CopyOnWriteArrayList<>();
  private final List<String> unsigned = new CopyOnWriteArrayList<>();
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final String api;
  private volatile String secret = "";
  private volatile String key = "";
  private volatile ToIntFunction<Told> behaviour = told -> 204;

  GuarantorStandIn(int port) {
    api = "http://localhost:" + port;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::hear);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://localhost:%d/redress".formatted(server.getAddress().getPort());
  }

  void knows(String apiKey, String callbackSecret) {
    key = apiKey;
    secret = callbackSecret;
  }

  /** What it does with the news, and the status that it answers with. */
  void does(ToIntFunction<Told> next) {
    behaviour = next;
  }

  /** Every attempt that was signed, also of what it knew already. */
  List<Told> attempts() {
    return attempts;
  }

  /** The types of what it has taken, each once. */
  List<String> heard() {
    return taken.stream().map(Told::type).toList();
  }

  /** What it has taken, each once. */
  List<Told> taken() {
    return taken;
  }

  Told last() {
    return taken.getLast();
  }

  List<String> unsigned() {
    return unsigned;
  }

  Answered acknowledge(Told told) {
    return post("/v1/cases/%s/acknowledgement".formatted(caseOf(told)), "{}", null);
  }

  Answered ask(Told told, String dueBy) {
    return post(
        "/v1/cases/%s/evidence-requests".formatted(caseOf(told)),
        "{\"party\": \"MERCHANT\", \"types\": [\"TRACKING\"], \"dueBy\": \"%s\"}".formatted(dueBy),
        null);
  }

  Answered award(Told told, String body, String idempotencyKey) {
    return post("/v1/cases/%s/award".formatted(caseOf(told)), body, idempotencyKey);
  }

  Answered get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  Answered post(String path, String body, String idempotencyKey) {
    var request =
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    return send(request);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static String caseOf(Told told) {
    return told.data().at("/caseId").asString();
  }

  private Answered send(HttpRequest.Builder request) {
    try {
      var response =
          http.send(
              request.header("Authorization", "Bearer " + key).build(),
              HttpResponse.BodyHandlers.ofString());
      return new Answered(response.statusCode(), JsonMapper.shared().readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void hear(HttpExchange exchange) throws IOException {
    var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(answer(exchange, text), -1);
    exchange.close();
  }

  private int answer(HttpExchange exchange, String text) {
    try {
      new Webhook(secret).verify(text, exchange.getRequestHeaders());
    } catch (WebhookVerificationException | RuntimeException e) {
      unsigned.add(e.getMessage());
      return 401;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    var body = JsonMapper.shared().readTree(text);
    var id = exchange.getRequestHeaders().getFirst("webhook-id");
    var told = new Told(id, body.at("/type").asString(), body.at("/data"), text);
    attempts.add(told);
    var status = behaviour.applyAsInt(told);
    if (status / 100 == 2 && ids.add(id)) {
      taken.add(told);
    }
    return status;
  }
}
