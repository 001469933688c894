package org.redress.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as supervisors see it. {@code inHandOf} made or reset the account, and nobody
 * has confirmed since that it is another one's. Instants are system time.
 */
public record Person(
    String username,
    String name,
    DeskRole role,
    State state,
    @Nullable Instant lastSignInAt,
    @Nullable String inHandOf,
    @Nullable Link link) {

  public enum State {
    /** Has a link, and no password yet. */
    INVITED,
    ACTIVE,
    DISABLED
  }

  /** By which the password can be set; {@code openedFrom} is an address. */
  public record Link(
      String madeBy, Instant expiresAt, @Nullable Instant openedAt, @Nullable String openedFrom) {}
}
