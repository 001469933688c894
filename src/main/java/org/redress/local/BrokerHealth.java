package org.redress.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a broker whether it takes work: its own word for it, and the one partition led and
 * processing.
 */
final class BrokerHealth implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final URI management;

  BrokerHealth(URI management) {
    this.management = management;
  }

  boolean isReady() throws InterruptedException {
    try {
      return get("/actuator/health/readiness").statusCode() == 200 && isProcessing();
    } catch (IOException | JacksonException notYet) {
      return false;
    }
  }

  private boolean isProcessing() throws IOException, InterruptedException {
    var partition = JSON.readTree(get("/actuator/partitions").body()).path("1");
    return partition.path("role").asString("").equals("LEADER")
        && partition.path("streamProcessorPhase").asString("").equals("PROCESSING");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(management.resolve(path)).timeout(Duration.ofSeconds(5)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
