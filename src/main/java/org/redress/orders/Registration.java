package org.redress.orders;

import java.util.List;
import org.redress.shared.FieldProblem;
import org.redress.shared.OrderId;

/** What came of registering an order. */
public sealed interface Registration {

  record New(OrderView order) implements Registration {}

  /** The same contract was registered before. */
  record Same(OrderView order) implements Registration {}

  /** The reference belongs to an order with another contract. */
  record ReferenceTaken(OrderId by) implements Registration {}

  record Refused(List<FieldProblem> problems) implements Registration {}
}
