package org.redress.engine.time;

import java.time.Duration;
import org.redress.engine.broker.BrokerActuator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Keeps the broker's clock from lagging behind business time: it moves forward only, and forgets at
 * a restart.
 */
@Component
@ConditionalOnBooleanProperty("redress.sandbox")
public class BrokerClock {

  private static final Duration UNNOTICED = Duration.ofSeconds(1);

  private final SandboxClock clock;
  private final BrokerTime time;
  private final BrokerActuator broker;

  BrokerClock(SandboxClock clock, BrokerTime time, BrokerActuator broker) {
    this.clock = clock;
    this.time = time;
    this.broker = broker;
  }

  /** Moves the broker's clock forward if it is behind at all. */
  public void catchUp() {
    catchUp(Duration.ZERO);
  }

  /** The same for a clock that only ticks: leaves what the asking itself takes. */
  public void keepUp() {
    catchUp(UNNOTICED);
  }

  /**
   * Takes the broker's clock for what it is, as a broker may be older than its sandbox; only while
   * no process has begun.
   */
  public synchronized void adopt() {
    broker.positions();
    clock.adopt(broker.now());
  }

  // one at a time: two who saw the same lag would move it twice
  private synchronized void catchUp(Duration allowed) {
    broker.positions();
    var lag = Duration.between(broker.now(), time.of(clock.now()));
    if (lag.compareTo(allowed) > 0) {
      broker.moveForward(lag);
    }
  }
}
