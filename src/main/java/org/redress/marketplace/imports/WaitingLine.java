package org.redress.marketplace.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.shared.FieldProblem;

/**
 * A line as it was sent, counted from 1; without a body it was too long to be kept, or holds what
 * is not kept, which {@code turnedAway} says.
 */
record WaitingLine(int line, byte @Nullable [] body, List<FieldProblem> turnedAway) {

  WaitingLine(int line, byte @Nullable [] body) {
    this(line, body, List.of());
  }
}
