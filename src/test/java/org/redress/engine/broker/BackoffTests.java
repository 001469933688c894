package org.redress.engine.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BackoffTests {

  private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

  @RepeatedTest(20)
  void doublesWithEachFailureUpToALimit() {
    assertThat(backoff.after(1)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
    assertThat(backoff.after(3)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
    assertThat(backoff.after(1_000_000)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void isSpread() {
    assertThat(IntStream.range(0, 50).mapToObj(i -> backoff.after(5)).distinct())
        .hasSizeGreaterThan(5);
  }
}
