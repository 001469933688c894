package org.redress.policy;

/**
 * Where the parcel of the claimed lines is by records. What the merchant says counts against itself
 * only: its word loses a parcel, and delivers none.
 */
public enum ParcelState {
  /** Nothing shows a dispatch. */
  NOT_SHIPPED,
  UNDER_WAY,
  /** At a pick-up point, where the customer can still collect it: not delivered. */
  AWAITING_PICKUP,
  /** The last day for collecting it is over. */
  NOT_COLLECTED,
  LOST,
  /** On its way back to the merchant. */
  RETURNED,
  /** Not accepted at the door. */
  REFUSED,
  DELIVERED,
  /** Recorded as delivered, and then as lost, sent back or cancelled. */
  CONTRADICTED,
  CANCELLED
}
