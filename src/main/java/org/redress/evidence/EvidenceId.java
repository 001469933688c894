package org.redress.evidence;

import java.util.UUID;

/** One item of evidence, within a marketplace. */
public record EvidenceId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
