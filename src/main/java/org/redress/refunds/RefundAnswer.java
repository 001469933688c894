package org.redress.refunds;

import java.util.List;
import org.redress.orders.Reserved;

/** What came of the request for a refund; the same for the same key. */
public sealed interface RefundAnswer {

  /**
   * The money is set aside, in one refund for each capture that it goes back to. The process of the
   * first is told, or called by the claim's with its view's step; the others have theirs.
   */
  record Requested(List<RefundView> refunds) implements RefundAnswer {

    public RefundView refund() {
      return refunds.getFirst();
    }

    public long amount() {
      return refunds.stream().mapToLong(RefundView::amount).sum();
    }
  }

  /** Nothing of it can be paid back. */
  record Nothing(Reserved.Reason reason) implements RefundAnswer {}
}
