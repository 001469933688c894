package org.redress.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the requests of the sample as the API does, and remembers them; can fail after so many.
 */
final class SandboxStandIn implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  final List<String> clockSettings = new ArrayList<>();
  final List<String> writes = new ArrayList<>();
  final Set<String> keys = new LinkedHashSet<>();
  Instant now;
  int failAfterWrites = Integer.MAX_VALUE;

  /** What it answers to acts in cases. */
  int statusOfActs = 200;

  /** With which keys something was done in cases. */
  final Set<String> keysOfActs = new LinkedHashSet<>();

  private final Set<String> orders = new LinkedHashSet<>();
  private final HttpServer server;

  SandboxStandIn(Instant now) throws IOException {
    this.now = now;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var path = exchange.getRequestURI().getPath();
    if (path.startsWith("/v1/sandbox/clock")) {
      send(exchange, 200, clock(exchange.getRequestMethod(), body));
    } else if (exchange.getRequestMethod().equals("GET")) {
      send(
          exchange,
          200,
          path.equals("/v1/marketplace")
              ? "{\"timeZone\": \"Europe/Berlin\"}"
              : list(exchange.getRequestURI().getQuery()));
    } else if (writes.size() >= failAfterWrites) {
      send(exchange, 503, "{}");
    } else if (path.matches("/v1/cases/.+/.+")) {
      keysOfActs.add(exchange.getRequestHeaders().getFirst("Authorization"));
      write(path, body, String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
      send(exchange, statusOfActs, "{}");
    } else {
      write(path, body, String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
      send(exchange, 200, "{}");
    }
  }

  private String clock(String method, String body) {
    if (method.equals("PUT")) {
      clockSettings.add(body);
      now = Instant.parse(JSON.readTree(body).path("now").asString());
    } else if (method.equals("POST")) {
      now = Instant.parse(JSON.readTree(body).path("to").asString());
    }
    return "{\"now\": \"%s\", \"settled\": true}".formatted(now);
  }

  /** Of each order and each case that is asked for there is one. */
  private String list(String query) {
    return orders.isEmpty()
        ? "{\"items\": []}"
        : "{\"items\": [{\"id\": \"%s\"}]}".formatted(query.substring(query.lastIndexOf('=') + 1));
  }

  private void write(String path, String body, String key) {
    writes.add(path + " " + body);
    keys.add(key);
    if (path.equals("/v1/orders")) {
      orders.add(body);
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
