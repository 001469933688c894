package org.redress.guarantee;

import java.util.UUID;

/** Names a recovery. */
public record RecoveryId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
