package org.redress.shared;

import java.util.UUID;

/** One customer's purchase from one merchant, within a marketplace. */
public record OrderId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
