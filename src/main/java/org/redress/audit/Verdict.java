package org.redress.audit;

import org.jspecify.annotations.Nullable;

/**
 * What came of verifying one marketplace's chain: up to which number all events were found right,
 * up to which number heads were signed (0: none), and the first fault.
 */
public record Verdict(String marketplace, long upTo, long sealedUpTo, @Nullable Fault fault) {

  public boolean isSound() {
    return fault == null;
  }
}
