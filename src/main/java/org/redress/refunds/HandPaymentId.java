package org.redress.refunds;

import java.util.UUID;

/** A payment by hand, proposed or made, within a marketplace. */
public record HandPaymentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
