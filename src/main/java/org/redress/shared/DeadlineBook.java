package org.redress.shared;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a module with deadlines tells those who move time: which are due, and which comes next. All
 * tenants.
 */
public interface DeadlineBook {

  /** How many open deadlines had to fire at or before this instant of business time. */
  long dueAt(Instant now);

  /** The next instant after this one at which an open deadline fires. */
  Optional<Instant> nextAfter(Instant now);

  /**
   * What should have been done by this instant and is not, the longest due first: for whoever finds
   * again what a process has lost.
   */
  List<Overdue> overdue(Instant by, int most);
}
