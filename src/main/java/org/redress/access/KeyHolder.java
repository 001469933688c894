package org.redress.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;

/**
 * Whom an API key stands for; {@code name} is the key's, unique within the marketplace. That of a
 * guarantor is {@code guarantor}, or {@code guarantor:} and the guarantor's reference.
 */
public record KeyHolder(MarketplaceId marketplace, Role role, String name) implements Caller {

  private static final String GUARANTOR = "guarantor:";
  private static final String FIRST = "default";

  public enum Role {
    MARKETPLACE,
    GUARANTOR
  }

  @Override
  public @Nullable String guarantor() {
    if (role != Role.GUARANTOR) {
      return null;
    }
    return name.startsWith(GUARANTOR) ? name.substring(GUARANTOR.length()) : FIRST;
  }

  /**
   * The guarantor with this reference; the one that every marketplace begins with has the key
   * {@code guarantor}.
   */
  static KeyHolder ofGuarantor(MarketplaceId marketplace, String reference) {
    return new KeyHolder(
        marketplace, Role.GUARANTOR, reference.equals(FIRST) ? "guarantor" : GUARANTOR + reference);
  }

  /** Whose key has this name; empty where it is no guarantor's. */
  public static Optional<String> guarantorOf(String key) {
    if (key.startsWith(GUARANTOR)) {
      return Optional.of(key.substring(GUARANTOR.length()));
    }
    return key.equals("guarantor") ? Optional.of(FIRST) : Optional.empty();
  }

  @Override
  public Actor actor() {
    return new Actor(Actor.Kind.API_KEY, name);
  }
}
