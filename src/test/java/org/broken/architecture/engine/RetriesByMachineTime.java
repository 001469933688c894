package org.broken.architecture.engine;

import org.broken.architecture.shared.SystemClock;

public record RetriesByMachineTime(SystemClock clock) {}
