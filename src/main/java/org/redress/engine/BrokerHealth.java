package org.redress.engine;

import java.time.Duration;
import org.redress.engine.broker.BrokerConnection;
import org.redress.engine.outbox.Outbox;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells whether the broker answers. Never worse than unknown: without it the application goes on
 * taking what comes.
 */
@Component("broker")
class BrokerHealth implements HealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final BrokerConnection connection;
  private final Outbox outbox;

  BrokerHealth(BrokerConnection connection, Outbox outbox) {
    this.connection = connection;
    this.outbox = outbox;
  }

  @Override
  public Health health() {
    var state = state();
    try {
      state.withDetail("unsentMessages", outbox.unsent());
    } catch (DataAccessException e) {
      // that the database is away is said by another
    }
    return state.build();
  }

  private Health.Builder state() {
    try {
      var topology =
          connection.client().newTopologyRequest().requestTimeout(PATIENCE).send().join();
      return Health.up().withDetail("version", topology.getGatewayVersion());
    } catch (RuntimeException e) {
      return Health.status(Status.UNKNOWN).withDetail("away", String.valueOf(e.getMessage()));
    }
  }
}
