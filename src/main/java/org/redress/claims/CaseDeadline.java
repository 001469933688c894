package org.redress.claims;

import java.time.Instant;
import org.redress.shared.Party;

/** Until when a party may do something, in business time, and what it means. */
public record CaseDeadline(Party party, Instant at, Meaning meaning) {

  public enum Meaning {
    /** The merchant answers, or the claim is decided on what is there. */
    ANSWER_OR_LOSE,
    /** The customer takes an offer or not; what silence means stands in the offer. */
    ANSWER_OFFER,
    /** The customer says whether the parcel came; silence confirms it. */
    CONFIRM_DELIVERY,
    /** The parcel has until then to arrive. */
    WAIT_FOR_DELIVERY,
    /** Evidence that a person asked for. */
    ADD_EVIDENCE,
    /** The customer appeals against a denial, or the case is closed. */
    APPEAL_OR_CLOSE,
    /** The guarantor gives its award, or the marketplace decides. */
    AWARD,
    /** The customer says where a payout goes. */
    GIVE_DESTINATION,
    /** The bank decides on a chargeback, or the marketplace finds out what became of it. */
    BANK_ANSWERS,
    /** A person of the marketplace decides, or the guarantor does, without cover a supervisor. */
    DECIDE,
    /** A second person confirms what is proposed, or it has to be proposed anew. */
    CONFIRM_RULING,
    /** The merchant objects to bearing the refund, or bears it. */
    OBJECT,
    /** A person of the marketplace decides on the merchant's objection. */
    DECIDE_OBJECTION,
    /** A person of the marketplace gets the money to the customer. */
    PAY
  }
}
