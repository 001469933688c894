package org.redress.marketplace.imports;

import java.util.List;
import org.redress.shared.FieldProblem;

/** What came of a line. */
sealed interface LineOutcome {

  int line();

  record Taken(int line) implements LineOutcome {}

  record Known(int line) implements LineOutcome {}

  record Refused(int line, List<FieldProblem> errors) implements LineOutcome {}
}
