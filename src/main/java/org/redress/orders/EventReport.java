package org.redress.orders;

import java.util.List;
import org.redress.shared.FieldProblem;

/** What came of reporting an event. */
public sealed interface EventReport {

  record Recorded(OrderEvent event, OrderView order) implements EventReport {}

  /** The same event was reported before. */
  record Known(OrderEvent event, OrderView order) implements EventReport {}

  record Refused(List<FieldProblem> problems) implements EventReport {}

  record NoSuchOrder() implements EventReport {}
}
