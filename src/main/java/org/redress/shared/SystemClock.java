package org.redress.shared;

import java.time.Instant;

/** Time of sessions, retries, leases and outbox attempts; never moved. */
@FunctionalInterface
public interface SystemClock {

  Instant now();
}
