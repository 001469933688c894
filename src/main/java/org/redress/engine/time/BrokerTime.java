package org.redress.engine.time;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one mapping from business time to the broker's, in whole milliseconds, never early. */
@Component
public class BrokerTime {

  /** Stands for never: the broker counts the nanoseconds until its next timer in a long. */
  static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

  private final ObjectProvider<SandboxClock> sandbox;

  BrokerTime(ObjectProvider<SandboxClock> sandbox) {
    this.sandbox = sandbox;
  }

  public Instant of(Instant business) {
    if (!business.isBefore(FAR)) {
      return FAR;
    }
    var shifted = Instant.ofEpochMilli(business.plus(shift()).plusNanos(999_999).toEpochMilli());
    return shifted.isBefore(FAR) ? shifted : FAR;
  }

  private Duration shift() {
    var clock = sandbox.getIfAvailable();
    return clock == null ? Duration.ZERO : clock.shift();
  }
}
