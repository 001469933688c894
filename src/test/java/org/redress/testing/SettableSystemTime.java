package org.redress.testing;

import java.time.Duration;
import java.time.Instant;
import org.redress.shared.SystemClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The machine's time, which a test moves on by itself where it would have to wait. */
@TestConfiguration(proxyBeanMethods = false)
public class SettableSystemTime {

  /** Runs as the machine's does. */
  public static final class Moved implements SystemClock {

    private volatile Duration by = Duration.ZERO;

    @Override
    public Instant now() {
      return Instant.now().plus(by);
    }

    public void by(Duration more) {
      by = by.plus(more);
    }

    public void back() {
      by = Duration.ZERO;
    }
  }

  @Bean
  @Primary
  Moved movedSystemClock() {
    return new Moved();
  }
}
