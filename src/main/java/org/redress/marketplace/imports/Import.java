package org.redress.marketplace.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an import stands. Times are the machine's. */
record Import(
    UUID id,
    Status status,
    int lines,
    int taken,
    int known,
    int refused,
    Instant receivedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  enum Status {
    RUNNING,
    DONE
  }

  int done() {
    return taken + known + refused;
  }
}
