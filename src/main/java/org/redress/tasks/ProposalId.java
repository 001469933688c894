package org.redress.tasks;

import java.util.UUID;

/** What one person of the staff has proposed to another, within a marketplace. */
public record ProposalId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
