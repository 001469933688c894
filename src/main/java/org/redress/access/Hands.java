package org.redress.access;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.redress.shared.MarketplaceId;
import org.redress.shared.StaffIndependence;
import org.springframework.stereotype.Component;

/**
 * Follows from each account to whoever made or reset it, as long as nobody has confirmed it: two
 * accounts whose ways meet are in one hand.
 */
@Component
class Hands implements StaffIndependence {

  private final Users users;

  Hands(Users users) {
    this.users = users;
  }

  @Override
  public boolean independent(MarketplaceId marketplace, String one, String other) {
    return Collections.disjoint(behind(marketplace, one), behind(marketplace, other));
  }

  @Override
  public Set<String> hand(MarketplaceId marketplace, String user) {
    return Collections.unmodifiableSet(behind(marketplace, user));
  }

  /** Whether {@code user} is, or may be, a hand of {@code owner}. */
  boolean isBehind(MarketplaceId marketplace, String owner, String user) {
    return behind(marketplace, user).contains(owner);
  }

  private Set<String> behind(MarketplaceId marketplace, String user) {
    var behind = new LinkedHashSet<String>();
    var next = user;
    while (next != null && behind.add(next)) {
      next = users.inHandOf(marketplace, next).orElse(null);
    }
    return behind;
  }
}
