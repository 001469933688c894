package org.redress.claims;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.guarantee.Escalation.Ground;
import org.redress.orders.Basis;
import org.redress.policy.ClaimRuling.Position;
import org.redress.refunds.Purse;

/**
 * What happens to a case next, in the words of every kind. What is noted comes first; the last step
 * says where the case stands then.
 */
public sealed interface Step {

  /** The merchant's turn to answer, until the end of so many business days where it is. */
  record AskMerchant(int businessDays) implements Step {}

  /** It may still answer, as long as it was told before. */
  record LetMerchantAnswer(Instant until) implements Step {}

  /** The customer is asked whether a report is true; an open offer and a review end before. */
  record PutToCustomer(UUID report, Instant until) implements Step {}

  /** What the customer has said by claiming, of a report that was there before. */
  record NoteAnswer(UUID report, boolean confirmed) implements Step {}

  /** The customer has not denied what was recorded before it claimed. */
  record NoteContradiction() implements Step {}

  /** What is known of the merchant's position now. */
  record NotePosition(Position position) implements Step {}

  /** More time, which the customer may refuse until it ends. */
  record GiveTime(Instant until) implements Step {}

  /** The time that was given is over. */
  record NoteTimeOver() implements Step {}

  /** The open offer is overtaken, or nobody answered it. */
  record EndOffer(int number, Offer.State how) implements Step {}

  /** Somebody, or something, is waited for until the deadline. */
  record Wait(CaseStatus status, CaseDeadline deadline) implements Step {}

  /** Whoever has it keeps it, until when it was. */
  record Stay() implements Step {}

  /** The bank decides first. */
  record Hold() implements Step {}

  /** A person decides. */
  record Review(Why why, Barred barred) implements Step {

    /** Who must not be that person. */
    public enum Barred {
      NOBODY,
      /** Whoever has decided the case before. */
      DECIDERS
    }
  }

  /** All that the bases give; where nothing is left of it a person looks. */
  record Refund(Set<Basis> bases, Purse borneBy, DecidedBy decidedBy) implements Step {}

  record Deny(DecidedBy decidedBy) implements Step {}

  record Escalate(Ground ground) implements Step {}

  record Close(Outcome outcome, DecidedBy decidedBy) implements Step {}
}
