package org.redress.engine.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The jobs that are being done here now, from their arrival until the broker knows the answer. */
@Component
public class JobsInHand {

  private final AtomicInteger inHand = new AtomicInteger();
  private final AtomicLong arrived = new AtomicLong();
  private final MeterRegistry meters;

  JobsInHand(MeterRegistry meters) {
    this.meters = meters;
    Gauge.builder("redress.engine.jobs.in.hand", inHand, AtomicInteger::get).register(meters);
  }

  public int count() {
    return inHand.get();
  }

  /** How many have come since the start, each time they came. */
  public long arrived() {
    return arrived.get();
  }

  void took(String type) {
    inHand.incrementAndGet();
    arrived.incrementAndGet();
    meters.counter("redress.engine.jobs", "type", type).increment();
  }

  /** One is given back as failed. */
  void failed(String type) {
    meters.counter("redress.engine.jobs.failed", "type", type).increment();
  }

  void gave() {
    inHand.decrementAndGet();
  }
}
