package org.redress.shared;

import java.util.UUID;

/** Anything that was opened about an order, within a marketplace. */
public record CaseId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
