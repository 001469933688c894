package org.redress.evidence;

import org.redress.shared.Party;

/** Who may see an item; the marketplace's staff and the guarantor always may. */
public enum Visibility {
  ALL_PARTIES,
  STAFF_AND_GUARANTOR;

  public boolean to(Party party) {
    return this == ALL_PARTIES || party == Party.MARKETPLACE || party == Party.GUARANTOR;
  }
}
