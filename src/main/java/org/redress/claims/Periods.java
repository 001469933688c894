package org.redress.claims;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How long customers and agents have, in days: generous enough for a holiday, short enough that
 * nobody's money waits for long. Ends with a day in the marketplace's time zone.
 */
final class Periods {

  /** To appeal against a denial. */
  static final int APPEAL = 14;

  /** To answer a merchant's offer. */
  static final int ANSWER_OFFER = 5;

  /** For a merchant to object to bearing a refund, from its ruling on. */
  static final int OBJECT = 14;

  /** For an agent to decide, in business days of the marketplace. */
  static final int REVIEW = 3;

  /**
   * For the marketplace to decide, in business days: what nobody has decided by then goes before
   * the guarantor, or where it has no cover before a supervisor.
   */
  static final int DECIDE = 10;

  private Periods() {}

  /** The first instant after the day that lies so many days ahead. */
  static Instant endOfDay(Instant now, int days, ZoneId zone) {
    return now.atZone(zone).toLocalDate().plusDays(days + 1L).atStartOfDay(zone).toInstant();
  }
}
