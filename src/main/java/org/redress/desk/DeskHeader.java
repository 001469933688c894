package org.redress.desk;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What stands above every page: whose desk it is, what time it is there by the business clock, and
 * how much work there is.
 */
record DeskHeader(String marketplace, ZoneId zone, Instant now, boolean sandbox, Work work) {

  /** Open tasks: the viewer's own, and all of them. */
  record Work(long mine, long all) {}
}
