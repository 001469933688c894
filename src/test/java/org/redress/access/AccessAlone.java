package org.redress.access;

import java.time.Duration;
import java.time.Instant;
import org.redress.shared.SystemClock;
import org.redress.testing.SettableClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;

/** The module with nothing but what it stands on. */
@EnableAutoConfiguration
@ComponentScan({"org.redress.shared", "org.redress.access"})
class AccessAlone {

  @Bean
  SettableClock businessClock() {
    return new SettableClock("2026-03-10T09:30:00Z");
  }

  @Bean
  @Primary
  MovableSystemClock systemClock() {
    return new MovableSystemClock();
  }

  /** The machine's time as long as nobody moves it. */
  static final class MovableSystemClock implements SystemClock {

    private volatile Instant now = Instant.parse("2026-07-01T12:00:00Z");

    @Override
    public Instant now() {
      return now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }
  }
}
