package org.redress.refunds;

import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;

/** What a person can do about a refund that came to a standstill; ends its task and goes on. */
public interface RefundTroubles {

  /** Sends it again, as a new request to the provider where the one before has failed there. */
  Act retry(MarketplaceId marketplace, RefundId refund, Actor by);

  /** Asks the customer where the money goes, and pays it out instead. */
  Act askDestination(MarketplaceId marketplace, RefundId refund, Actor by);

  /** Says that the money was paid outside; {@code reference} is that payment's. */
  Act paidByHand(MarketplaceId marketplace, RefundId refund, ByHand paid, Actor by);

  record ByHand(String reference, String reason) {}

  /** What came of it. */
  sealed interface Act {

    record Done(RefundView refund) implements Act {}

    record Refused(Reason reason) implements Act {}

    enum Reason {
      NO_SUCH_REFUND,
      /** Nobody has to act on it, or somebody else did. */
      NOT_IN_TROUBLE,
      /** There is no case through which the customer could be asked: give the destination. */
      NO_CASE,
      NO_DESTINATION,
      /**
       * The reference is not one line of 1 to 100 characters, or holds a card or account number.
       */
      NOT_A_REFERENCE,
      NO_REASON
    }
  }
}
