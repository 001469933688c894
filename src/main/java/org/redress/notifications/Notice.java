package org.redress.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a party, as stored; {@code language} is the BCP 47 tag it is written in, {@code at}
 * business time, {@code caseId} null where it is about the order alone.
 */
public record Notice(
    UUID id,
    Instant at,
    @Nullable UUID caseId,
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
    CLAIM_INVITATION,
    /** What was paid for a cancelled order, or a part of it, goes back without a case. */
    ORDER_CANCELLED,
    /** The merchant has the goods of a cancelled order again, and bears what went back for them. */
    GOODS_CAME_BACK,
    CASE_OPENED,
    ANSWER_ASKED,
    OFFER_MADE,
    OFFER_ANSWERED,
    DELIVERY_ASKED,
    EVIDENCE_ASKED,
    ESCALATED,
    DECIDED,
    DESTINATION_ASKED,
    MONEY_ON_ITS_WAY,
    CASE_CLOSED,
    PARCEL_CAME_LATE,
    RECOVERY_ASKED,
    RECOVERY_REMINDED,
    RECOVERY_RECEIVED,
    RECOVERY_ENDED,
    /** What another party paid is to the credit of this one. */
    RECOVERY_CREDITED,
    /** The customer has its money from here and from its bank. */
    TWICE_ASKED,
    TWICE_REMINDED,
    TWICE_ENDED,
    TWICE_CREDITED
  }
}
