package org.redress.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.shared.FieldProblem;

/** What came of reporting an event. */
public sealed interface EventReport {

  record Recorded(OrderEvent event, OrderView order) implements EventReport {}

  /** The same event was reported before. */
  record Known(OrderEvent event, OrderView order) implements EventReport {}

  /** The same fact was reported before, with other content; nothing was done. */
  record Differs(OrderEvent kept, List<Difference> differences) implements EventReport {}

  /** It cannot be true beside what stands; nothing was done. */
  record Contradicts(List<FieldProblem> problems) implements EventReport {}

  record Refused(List<FieldProblem> problems) implements EventReport {}

  record NoSuchOrder() implements EventReport {}

  record Difference(String field, @Nullable Object kept, @Nullable Object sent) {}
}
