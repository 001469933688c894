package org.redress.shared;

import java.util.UUID;

/** A tenant. Comes first in every key of every tenant table. */
public record MarketplaceId(UUID value) {

  /** The installation itself, in the audit trail: for what concerns nobody's marketplace. */
  public static final MarketplaceId INSTALLATION = new MarketplaceId(new UUID(0, 0));

  @Override
  public String toString() {
    return value.toString();
  }
}
