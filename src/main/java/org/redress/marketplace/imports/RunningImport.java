package org.redress.marketplace.imports;

import java.util.UUID;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;

/** An import with lines still to take, in the name of the key that brought it. */
record RunningImport(MarketplaceId marketplace, UUID id, String keyName) {

  Actor actor() {
    return new Actor(Actor.Kind.IMPORT, keyName);
  }
}
