package org.redress.tasks;

import java.util.UUID;

/** A piece of work for a person, within a marketplace. */
public record TaskId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
