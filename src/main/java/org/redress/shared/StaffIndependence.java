package org.redress.shared;

import java.util.Collection;
import java.util.Set;

/**
 * Says whether two accounts of staff are two people: whoever made or reset another one's account
 * may have it in its own hand, until somebody else has confirmed that it has not. To be asked
 * wherever a second person is needed.
 */
@FunctionalInterface
public interface StaffIndependence {

  /** Whether these accounts count as two people; one and the same never does. */
  boolean independent(MarketplaceId marketplace, String one, String other);

  /**
   * The accounts that may be behind an act of this user at this moment, its own among them. To be
   * kept with an act for which a second person may be needed: who is confirmed or reset later was
   * in this hand when it acted.
   */
  default Set<String> hand(MarketplaceId marketplace, String user) {
    return Set.of(user);
  }

  /** Whether the user counts as none of the others. */
  default boolean ofAll(MarketplaceId marketplace, String user, Collection<String> others) {
    return others.stream().allMatch(other -> independent(marketplace, user, other));
  }
}
