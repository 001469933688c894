package org.redress.engine.time;

import java.time.Instant;
import org.redress.shared.BusinessClock;
import org.redress.shared.SystemClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Outside a sandbox business time is the machine's. */
@Component
@ConditionalOnBooleanProperty(value = "redress.sandbox", havingValue = false, matchIfMissing = true)
class ProductionClock implements BusinessClock {

  private final SystemClock machine;

  ProductionClock(SystemClock machine) {
    this.machine = machine;
  }

  @Override
  public Instant now() {
    return machine.now();
  }
}
