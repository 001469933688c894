package org.redress.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockStateTests {

  private static final Instant MACHINE = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant LATER = MACHINE.plusSeconds(90);
  private static final Instant THEN = Instant.parse("2016-09-01T00:00:00Z");

  private final ClockState fresh = new ClockState(Duration.ZERO, null, Duration.ZERO);

  @Test
  void beginsWithTheMachine() {
    assertThat(fresh.at(MACHINE)).isEqualTo(MACHINE);
  }

  @Test
  void ticksBesideTheMachineAfterItWasSet() {
    var set = fresh.setTo(THEN, MACHINE);
    assertThat(set.at(MACHINE)).isEqualTo(THEN);
    assertThat(set.at(LATER)).isEqualTo(THEN.plusSeconds(90));
  }

  @Test
  void standsStillWhileFrozenAndTicksOnFromThere() {
    var frozen = fresh.setTo(THEN, MACHINE).frozen(THEN.plusSeconds(5));
    assertThat(frozen.at(LATER)).isEqualTo(THEN.plusSeconds(5));
    assertThat(frozen.ticking(LATER).at(LATER)).isEqualTo(THEN.plusSeconds(5));
    assertThat(frozen.ticking(LATER).at(LATER.plusSeconds(1))).isEqualTo(THEN.plusSeconds(6));
  }

  @Test
  void neverGoesBackByAFractionWhenItTicksOn() {
    var fraction = THEN.plusNanos(123_456);
    assertThat(fresh.frozen(fraction).ticking(MACHINE).at(MACHINE))
        .isBetween(fraction, fraction.plusMillis(1));
  }

  @Test
  void leavesTheBrokersTimeWhereItIsWhenItIsSet() {
    var ahead = fresh.setTo(THEN, MACHINE).frozen(THEN.plus(Duration.ofDays(60)));
    var brokers = ahead.at(MACHINE).plus(ahead.shift());

    var back = ahead.setTo(THEN, MACHINE);

    assertThat(back.at(MACHINE)).isEqualTo(THEN);
    assertThat(back.at(MACHINE).plus(back.shift())).isEqualTo(brokers);
  }

  @Test
  void neverAsksTheBrokerToBeBehindTheMachine() {
    var future = fresh.setTo(MACHINE.plus(Duration.ofDays(300)), MACHINE);
    assertThat(future.at(MACHINE).plus(future.shift())).isEqualTo(MACHINE);
  }

  @Test
  void takesABrokerThatIsFurtherOnAsItIs() {
    var brokers = MACHINE.plus(Duration.ofDays(60));
    var adopted = fresh.withBrokerAt(brokers, MACHINE);
    assertThat(adopted.at(MACHINE)).isEqualTo(MACHINE);
    assertThat(adopted.shift()).isEqualTo(Duration.ofDays(60));
    assertThat(fresh.withBrokerAt(MACHINE.minusSeconds(1), MACHINE)).isEqualTo(fresh);
  }
}
