package org.redress.shared;

import java.time.Instant;

/** Time of contracts, deadlines, promises and policy editions; moves in a sandbox. */
@FunctionalInterface
public interface BusinessClock {

  Instant now();
}
