package org.redress.refunds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.CodeWord;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** What happens to a refund, told to the modules above within the transaction that made it so. */
public interface RefundEvents {

  /**
   * RefundProcess is started by this where it goes {@code byItself}; otherwise the claim's process
   * calls it with {@code step}.
   */
  @EventName("RefundRequested")
  record RefundRequested(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RefundId refund,
      RefundStep step,
      boolean byItself)
      implements CaseEvent {}

  /** The customer said where a payout goes; the process goes on to send it. */
  @EventName("DestinationGiven")
  record DestinationGiven(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RefundId refund)
      implements CaseEvent {}

  /** The provider has paid. */
  @EventName("RefundConfirmed")
  record RefundConfirmed(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RefundId refund)
      implements CaseEvent {}

  /** Money came back another way, or did not after all: more or less is still owed than before. */
  @EventName("RefundAmountChanged")
  record RefundAmountChanged(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RefundId refund,
      long before,
      long amount,
      @CodeWord String currency)
      implements CaseEvent {}

  /** It is over without being paid: {@code waited} is where its process may still wait. */
  interface RefundOver extends CaseEvent {

    RefundId refund();

    RefundStep waited();

    RefundStep step();
  }

  /** It is not owed after all, e.g. because a cancellation was retracted. */
  @EventName("RefundWithdrawn")
  record RefundWithdrawn(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RefundId refund,
      RefundStep waited,
      RefundStep step)
      implements RefundOver {}

  /**
   * All of it came back another way: it is not paid. {@code waited} is the step in which its
   * process may still wait, {@code step} the one with which it ends.
   */
  @EventName("RefundSettledElsewhere")
  record RefundSettledElsewhere(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RefundId refund,
      RefundStep waited,
      RefundStep step)
      implements RefundOver {}

  /** Refused, bounced, without a destination or without a provider: a person has to act. */
  @EventName("RefundNeedsPerson")
  record RefundNeedsPerson(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RefundId refund,
      Why why)
      implements CaseEvent {

    public enum Why {
      /** The table has a person look at it before it is paid. */
      PERSON_FIRST,
      /** It is owed for what was cancelled, against a delivery that is recorded or by a carrier. */
      CONTRADICTED,
      /** Others report that it was paid, under a reference of ours. */
      REPORTED_PAID,
      REFUSED,
      BOUNCED,
      NO_DESTINATION,
      NO_PROVIDER,
      ON_HOLD,
      /** The payment that it belongs to was taken back, and goes on once it is there again. */
      UNPAID,
      /**
       * More of it is owed than was paid: more was captured later, or what had lowered or ended it
       * was taken back.
       */
      OWED_AGAIN
    }
  }

  /**
   * Another one bears what went back of a cancelled order, because its goods came back, or did not
   * after all; until {@code objectBy} the new bearer may say that this is not so.
   */
  @EventName("RefundBearerChanged")
  record RefundBearerChanged(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RefundId refund,
      Purse before,
      Purse bears,
      Instant objectBy)
      implements CaseEvent {}

  /** The person has acted; the user task of the process ends with this step. */
  @EventName("PersonActed")
  record PersonActed(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RefundId refund,
      RefundStep step)
      implements CaseEvent {}

  /**
   * A person says that it paid by hand, and waits for a second one; {@code summed} is what counts
   * together. Both in minor units.
   */
  @EventName("HandPaymentProposed")
  record HandPaymentProposed(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RefundId refund,
      HandPaymentId payment,
      long amount,
      long summed)
      implements CaseEvent {}

  /** The second person has confirmed or rejected it, or it is over without one. */
  @EventName("HandPaymentEnded")
  record HandPaymentEnded(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      RefundId refund,
      HandPaymentId payment,
      @CodeWord String proposedBy,
      HandPayment.State state)
      implements CaseEvent {}
}
