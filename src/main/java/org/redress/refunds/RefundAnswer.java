package org.redress.refunds;

/** What came of the request for a refund; the same for the same key. */
public sealed interface RefundAnswer {

  /** The money is set aside; its process is told, or called by the claim's with the view's step. */
  record Requested(RefundView refund) implements RefundAnswer {}

  /** Nothing of it can be paid back; {@code reason} is a word of the order's money. */
  record Nothing(String reason) implements RefundAnswer {}
}
