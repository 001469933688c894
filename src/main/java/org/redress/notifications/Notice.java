package org.redress.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * A message to a party, as stored; {@code language} is the BCP 47 tag it is written in, {@code at}
 * business time.
 */
public record Notice(
    UUID id,
    Instant at,
    Recipient recipient,
    Reason reason,
    String language,
    String subject,
    String body) {

  public enum Recipient {
    CUSTOMER,
    MERCHANT
  }

  public enum Reason {
    DELAY,
    PROMISE_BROKEN,
    CLAIM_INVITATION
  }
}
