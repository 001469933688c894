package org.redress.access;

import java.time.Instant;

/** What came of an act about a member of staff. */
public sealed interface PersonOutcome {

  record Done(String username) implements PersonOutcome {}

  /** {@code path} is the whole key to the account, told this once. */
  record Linked(String username, String path, Instant expiresAt) implements PersonOutcome {

    @Override
    public String toString() {
      return "Linked[" + username + "]";
    }
  }

  record Refused(Why why) implements PersonOutcome {}

  enum Why {
    NO_SUCH_PERSON,
    /** Nobody changes its own account, nor one in whose hand it is. */
    ONESELF,
    /** Somebody has to be left who can do this. */
    LAST_SUPERVISOR,
    /** A guarantor's people are not the marketplace's to change. */
    NOT_OF_THE_MARKETPLACE,
    USERNAME_TAKEN,
    USERNAME_WRONG,
    NAME_WRONG,
    /** Whoever made the account, or is in the same hand, confirms nothing. */
    NOT_INDEPENDENT
  }
}
