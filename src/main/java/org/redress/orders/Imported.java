package org.redress.orders;

import java.util.List;
import org.redress.shared.FieldProblem;
import org.redress.shared.OrderId;

/** What came of a line of an import. */
public sealed interface Imported {

  record Taken(OrderId order) implements Imported {}

  /** Everything on the line was there before. */
  record Known(OrderId order) implements Imported {}

  /** Nothing of the line was kept; fields are named from the line's root. */
  record Refused(List<FieldProblem> problems) implements Imported {}
}
