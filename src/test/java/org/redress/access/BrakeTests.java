package org.redress.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrakeTests {

  private final AccessAlone.MovableSystemClock clock = new AccessAlone.MovableSystemClock();
  private final Brake brake = new Brake(clock, 3, Duration.ofMinutes(1));

  @Test
  void waitsTwiceAsLongAfterEachFurtherWrongOneUpToTheLongest() {
    assertThat(brake.count("a")).isFalse();
    assertThat(brake.count("a")).isFalse();
    assertThat(brake.waits("a")).isZero();
    assertThat(brake.count("a")).as("from now on there is a wait").isTrue();
    assertThat(brake.waits("a")).isEqualTo(Duration.ofSeconds(1));
    assertThat(brake.waits("b")).isZero();

    clock.pass(Duration.ofSeconds(1));
    assertThat(brake.waits("a")).isZero();
    assertThat(brake.count("a")).isFalse();
    assertThat(brake.waits("a")).isEqualTo(Duration.ofSeconds(2));
    for (var i = 0; i < 100; i++) {
      brake.count("a");
    }
    assertThat(brake.waits("a")).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void forgetsAfterAnHourAndWhenItWasRight() {
    for (var i = 0; i < 5; i++) {
      brake.count("a");
      brake.count("b");
    }
    brake.forget("b");
    assertThat(brake.waits("b")).isZero();
    clock.pass(Duration.ofMinutes(61));
    brake.count("a");
    assertThat(brake.waits("a")).isZero();
  }

  @Test
  void keepsAsManyAsItHasRoomFor() {
    for (var i = 0; i < 4; i++) {
      brake.count("first");
    }
    for (var i = 0; i < 10_000; i++) {
      brake.count("k" + i);
    }
    assertThat(brake.has("first")).isFalse();
    assertThat(brake.has("k9999")).isTrue();
  }
}
