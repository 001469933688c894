package org.redress.desk;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What stands above every page: whose desk it is and what time it is there by the business clock.
 */
record DeskHeader(String marketplace, ZoneId zone, Instant now, boolean sandbox) {}
