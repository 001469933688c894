package org.redress.refunds;

import java.util.UUID;

/** One movement of money to a customer, refund or payout, within a marketplace. */
public record RefundId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
