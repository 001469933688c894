package org.redress.shared;

import java.util.UUID;

/** A tenant. Comes first in every key of every tenant table. */
public record MarketplaceId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
