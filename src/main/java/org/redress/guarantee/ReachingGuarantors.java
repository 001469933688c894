package org.redress.guarantee;

import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;

/** Tells guarantors that have a system of their own; whoever calls them implements it. */
public interface ReachingGuarantors {

  /**
   * Sends again what has not reached it, in all its cases; the tasks about that are done.
   *
   * @return false where it has no address that anything could be sent to
   */
  boolean sendAgain(MarketplaceId marketplace, String guarantor, Actor by);
}
