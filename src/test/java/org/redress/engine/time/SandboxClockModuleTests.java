package org.redress.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redress.orders.Watch;
import org.redress.testing.SettableClock;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = SandboxClockModuleTests.House.class, properties = "redress.sandbox=true")
class SandboxClockModuleTests {

  private static final Instant THEN = Instant.parse("2016-09-01T00:00:00Z");

  @Autowired private ClockRow row;
  @Autowired private SettableClock machine;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @Test
  void goesOnAfterARestartWithTheTimeThatPassed() {
    machine.moveTo("2026-03-02T10:00:00Z");
    new SandboxClock(machine::now, row).setTo(THEN);

    machine.moveTo("2026-03-02T10:01:30Z");

    assertThat(new SandboxClock(machine::now, row).now()).isEqualTo(THEN.plusSeconds(90));
  }

  @Test
  void ticksOnFromTheInstantAtWhichItWasKilled() {
    machine.moveTo("2026-03-02T10:00:00Z");
    var killed = new SandboxClock(machine::now, row);
    killed.setTo(THEN);
    killed.freezeAt(THEN.plusSeconds(10));

    machine.moveTo("2026-03-02T11:00:00Z");

    assertThat(new SandboxClock(machine::now, row).now()).isEqualTo(THEN.plusSeconds(10));
  }

  @Test
  void isNotFrozenInThePast() {
    var clock = new SandboxClock(machine::now, row);
    clock.setTo(THEN);
    clock.freezeAt(THEN.minusSeconds(10));
    assertThat(clock.now()).isEqualTo(THEN);
  }

  @Test
  void leadsToTheBrokersTimeByOneConstantShift() {
    machine.moveTo("2026-03-02T10:00:00Z");
    var clock = new SandboxClock(machine::now, row);
    clock.setTo(THEN);
    var time = BrokerTimes.of(clock);
    var brokers = time.of(THEN);

    assertThat(brokers).isAfterOrEqualTo("2026-03-02T10:00:00Z");
    clock.freezeAt(THEN.plusSeconds(86_400));
    assertThat(time.of(THEN)).isEqualTo(brokers);
    assertThat(time.of(THEN.plusSeconds(60))).isEqualTo(brokers.plusSeconds(60));
  }

  @Test
  void comesNeverEarlyAndNeverTooFar() {
    var time = BrokerTimes.notMoved();
    assertThat(time.of(THEN.plusNanos(1))).isEqualTo(THEN.plusMillis(1));
    assertThat(time.of(Watch.NEVER)).isEqualTo(BrokerTime.FAR);
  }

  @EnableAutoConfiguration
  @Import(ClockRow.class)
  static class House {

    @Bean
    SettableClock machine() {
      return new SettableClock("2026-03-02T10:00:00Z");
    }
  }
}
