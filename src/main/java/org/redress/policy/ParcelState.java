package org.redress.policy;

/** Where the parcel of the claimed lines is, as far as anybody has reported. */
public enum ParcelState {
  NOT_SHIPPED,
  UNDER_WAY,
  LOST,
  /** On its way back to the merchant. */
  RETURNED,
  /** Not accepted at the door. */
  REFUSED,
  DELIVERED,
  CANCELLED
}
