package org.redress.access;

import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;

/** Whom an API key stands for; {@code name} is the key's, unique within the marketplace. */
public record KeyHolder(MarketplaceId marketplace, Role role, String name) implements Caller {

  public enum Role {
    MARKETPLACE,
    GUARANTOR
  }

  @Override
  public Actor actor() {
    return new Actor(Actor.Kind.API_KEY, name);
  }
}
