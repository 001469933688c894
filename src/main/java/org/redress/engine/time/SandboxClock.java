package org.redress.engine.time;

import java.time.Duration;
import java.time.Instant;
import org.redress.shared.BusinessClock;
import org.redress.shared.SystemClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Business time of a sandbox: ticks beside the machine's, stands still while time is moved;
 * survives a restart.
 */
@Component
@ConditionalOnBooleanProperty("redress.sandbox")
public class SandboxClock implements BusinessClock {

  private final SystemClock machine;
  private final ClockRow row;
  private volatile ClockState state;

  SandboxClock(SystemClock machine, ClockRow row) {
    this.machine = machine;
    this.row = row;
    this.state = row.read();
    tick();
  }

  @Override
  public Instant now() {
    return state.at(machine.now());
  }

  /** What leads from business time to the broker's; stays the same as long as there is an order. */
  public Duration shift() {
    return state.shift();
  }

  /** Stands still at this instant, or where it is if that is later. */
  public synchronized void freezeAt(Instant instant) {
    var now = now();
    keep(state.frozen(instant.isBefore(now) ? now : instant));
  }

  public synchronized void tick() {
    keep(state.ticking(machine.now()));
  }

  /** Any instant, also an earlier one; only while nothing was promised yet. */
  public synchronized void setTo(Instant instant) {
    keep(state.setTo(instant, machine.now()));
  }

  /** The broker's time is further on than it should be; only while no process has begun. */
  synchronized void adopt(Instant broker) {
    keep(state.withBrokerAt(broker, machine.now()));
  }

  private void keep(ClockState next) {
    if (!next.equals(state)) {
      row.write(next);
      state = next;
    }
  }
}
