package org.redress.testing;

import java.time.Instant;
import org.redress.shared.BusinessClock;

/** Business time that stands still until a test moves it. */
public final class SettableClock implements BusinessClock {

  private volatile Instant now;

  public SettableClock(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public Instant now() {
    return now;
  }

  public void moveTo(String instant) {
    now = Instant.parse(instant);
  }
}
