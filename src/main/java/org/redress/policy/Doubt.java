package org.redress.policy;

import org.redress.policy.Decision.Undecided;

/**
 * Stops an evaluation; {@code getMessage()} tells an agent what went wrong. Never leaves the
 * module.
 */
final class Doubt extends RuntimeException {

  private final Undecided why;

  Doubt(Undecided why, String message) {
    super(message, null, false, false);
    this.why = why;
  }

  Undecided why() {
    return why;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
