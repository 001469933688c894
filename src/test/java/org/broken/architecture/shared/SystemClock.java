package org.broken.architecture.shared;

import java.time.Instant;

public interface SystemClock {

  Instant now();
}
