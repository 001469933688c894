package org.redress.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.CodeWord;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.RecordedEvent;

/**
 * Who came in, who was refused, and who was given what may open a door; told within a transaction.
 * Addresses, and names as they were typed, are kept as hashes: somebody may type a password there.
 */
public interface AccessEvents {

  @EventName("KeyIssued")
  record KeyIssued(MarketplaceId marketplace, Instant at, Actor by, @CodeWord String key)
      implements RecordedEvent {}

  /** The one before is nobody's from then on. */
  @EventName("KeyRenewed")
  record KeyRenewed(MarketplaceId marketplace, Instant at, Actor by, @CodeWord String key)
      implements RecordedEvent {}

  @EventName("SignedIn")
  record SignedIn(MarketplaceId marketplace, Instant at, Actor by, String from)
      implements RecordedEvent {}

  @EventName("SignedOut")
  record SignedOut(MarketplaceId marketplace, Instant at, Actor by) implements RecordedEvent {}

  /** No such user, a wrong password, or somebody who may not come in any more. */
  @EventName("SignInRefused")
  record SignInRefused(
      MarketplaceId marketplace, Instant at, Actor by, String username, String from)
      implements RecordedEvent {}

  /** Somebody who is known wanted what is not for its role; {@code act} is a pattern of ours. */
  @EventName("ActRefused")
  record ActRefused(MarketplaceId marketplace, Instant at, Actor by, @CodeWord String act)
      implements RecordedEvent {}

  /**
   * Keys or links were guessed from one address so often that it is not listened to for a while.
   */
  @EventName("GuessingBraked")
  record GuessingBraked(
      MarketplaceId marketplace, Instant at, Actor by, @CodeWord String guessed, String from)
      implements RecordedEvent {}

  /** {@code user} is a member of staff; what happened to it is {@code what}. */
  @EventName("PersonChanged")
  record PersonChanged(
      MarketplaceId marketplace,
      Instant at,
      Actor by,
      @CodeWord String user,
      What what,
      @Nullable DeskRole role,
      @Nullable String from)
      implements RecordedEvent {

    public enum What {
      INVITED,
      /** A new link instead of the password, which is dead. */
      RESET,
      LINK_OPENED,
      PASSWORD_SET,
      CONFIRMED,
      ROLE_CHANGED,
      DISABLED,
      ENABLED
    }
  }
}
