package org.redress.access;

import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** Whether two accounts of the desk are two persons, of whom neither acts for the other. */
@Component
public class IndependentPersons {

  /** {@code one} and {@code other} are user names. */
  public boolean are(MarketplaceId marketplace, String one, String other) {
    return !one.equals(other);
  }
}
