package org.redress.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Party;

/**
 * Something that a decision may rest on, as it came into the dossier of a claim under this number.
 *
 * @param party whose it is; null where it is nobody's
 * @param subject a word: the type of the event or the evidence, the position, the remedy
 */
public record DossierEntry(
    long number, Instant at, Kind kind, @Nullable Party party, @Nullable String subject) {

  public enum Kind {
    OPENED,
    /** Something was reported about the order, or taken back. */
    REPORT,
    EVIDENCE,
    /** An agent has verified an item of evidence. */
    CHECK,
    ANSWER,
    SILENCE,
    OFFER,
    OFFER_ENDED,
    DENIED,
    REFUND_RULED,
    ESCALATED,
    AWARD,
    OBJECTION,
    OBJECTION_DECIDED,
    CLOSED
  }
}
