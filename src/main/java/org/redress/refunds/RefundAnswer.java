package org.redress.refunds;

import org.redress.orders.Reserved;

/** What came of the request for a refund; the same for the same key. */
public sealed interface RefundAnswer {

  /** The money is set aside; its process is told, or called by the claim's with the view's step. */
  record Requested(RefundView refund) implements RefundAnswer {}

  /** Nothing of it can be paid back. */
  record Nothing(Reserved.Reason reason) implements RefundAnswer {}
}
