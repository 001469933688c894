package org.redress.refunds;

import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;

/**
 * Takes the customer's word where a payout goes: an opaque token of the provider, {@code dest_} and
 * 4 to 100 letters, digits, {@code _} or {@code -}; never the number of an account or a card. The
 * last one before the payout is sent holds.
 */
public interface GivingDestinations {

  Destination give(MarketplaceId marketplace, RefundId refund, String token, Actor by);

  /** For the payout of the case that waits for a destination. */
  Destination give(MarketplaceId marketplace, CaseId caseId, String token, Actor by);

  /** What came of it. */
  sealed interface Destination {

    record Taken(RefundView refund) implements Destination {}

    record Refused(Reason reason) implements Destination {}

    enum Reason {
      NO_SUCH_REFUND,
      /** Money that goes back on the original payment needs no destination. */
      NOT_NEEDED,
      NOT_A_TOKEN,
      ALREADY_SENT
    }
  }
}
