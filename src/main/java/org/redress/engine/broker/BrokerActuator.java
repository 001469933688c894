package org.redress.engine.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The broker's own clock and how far it has processed, by its management address; in a sandbox
 * only.
 */
@Component
@ConditionalOnBooleanProperty("redress.sandbox")
public class BrokerActuator {

  private final RestClient http;

  public BrokerActuator(ZeebeSettings settings) {
    var requests = new JdkClientHttpRequestFactory();
    requests.setReadTimeout(Duration.ofSeconds(3));
    http =
        RestClient.builder()
            .requestFactory(requests)
            .baseUrl(settings.managementAddress().resolve("/actuator"))
            .build();
  }

  /**
   * The processed position of each partition. Throws {@link BrokerAway} until every partition is
   * led and processes.
   */
  public SortedMap<Integer, Long> positions() {
    var partitions = ask(() -> http.get().uri("/partitions").retrieve().body(PARTITIONS));
    if (partitions.isEmpty() || !partitions.values().stream().allMatch(Partition::works)) {
      throw new BrokerAway("the broker's partitions are still coming up");
    }
    var positions = new TreeMap<Integer, Long>();
    partitions.forEach((id, partition) -> positions.put(id, partition.processedPosition()));
    return positions;
  }

  public Instant now() {
    return Instant.ofEpochMilli(
        ask(() -> http.get().uri("/clock").retrieve().body(Clock.class)).epochMilli());
  }

  /** Must not be called while a partition comes up: read {@link #positions} first. */
  public void moveForward(Duration by) {
    ask(() ->
        http.post()
            .uri("/clock/add")
            .contentType(MediaType.APPLICATION_JSON)
            .body(Map.of("offsetMilli", by.toMillis()))
            .retrieve()
            .body(Clock.class));
  }

  private static <T> T ask(Request<T> request) {
    try {
      var answer = request.send();
      if (answer == null) {
        throw new BrokerAway("the broker's management address answers nothing");
      }
      return answer;
    } catch (RestClientException e) {
      throw new BrokerAway("the broker's management address does not answer", e);
    }
  }

  private static final ParameterizedTypeReference<Map<Integer, Partition>> PARTITIONS =
      new ParameterizedTypeReference<>() {};

  private interface Request<T> {
    @Nullable T send();
  }

  private record Clock(long epochMilli) {}

  private record Partition(
      String role, @Nullable Long processedPosition, @Nullable String streamProcessorPhase) {

    boolean works() {
      return "LEADER".equals(role)
          && "PROCESSING".equals(streamProcessorPhase)
          && processedPosition != null;
    }
  }
}
