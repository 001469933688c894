package org.redress.access;

import java.util.UUID;

/** Names a link; opens nothing. */
public record LinkId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
