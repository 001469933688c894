package org.redress.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.redress.orders.OrderDeadline;
import org.redress.orders.OrderView;

/** A deadline as the agent looks at it; {@code tone} is a class of the stylesheet. */
record DeadlineLine(OrderDeadline deadline, boolean overdue) {

  /** The open ones first, each by the instant at which it is due. */
  static List<DeadlineLine> of(OrderView order, Instant now) {
    return order.deadlines().stream()
        .sorted(Comparator.comparing(DeadlineLine::isClosed).thenComparing(OrderDeadline::dueAt))
        .map(deadline -> new DeadlineLine(deadline, isOverdue(deadline, now)))
        .toList();
  }

  public String tone() {
    return switch (deadline.state()) {
      case OPEN -> overdue ? "overdue" : "pending";
      case MET -> "met";
      case MISSED -> "missed";
      case LIFTED -> "lifted";
    };
  }

  private static boolean isClosed(OrderDeadline deadline) {
    return deadline.state() != OrderDeadline.State.OPEN;
  }

  private static boolean isOverdue(OrderDeadline deadline, Instant now) {
    return !isClosed(deadline) && deadline.dueAt().isBefore(now);
  }
}
