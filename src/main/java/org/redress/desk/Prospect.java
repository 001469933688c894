package org.redress.desk;

import static org.redress.orders.OrderDeadline.Meaning.TELL_DELAY;

import java.util.Comparator;
import java.util.Optional;
import org.redress.orders.OrderDeadline;
import org.redress.orders.OrderView;
import org.redress.orders.PromiseState;

/** Where an order stands and what comes next, in plain sentences. */
record Prospect(String standing, String next) {

  static Prospect of(OrderView order, ViewerFormat format) {
    return new Prospect(standing(order, format), next(order, format));
  }

  private static String standing(OrderView order, ViewerFormat format) {
    var day = format.weekday(order.promise().deliverBy());
    return switch (order.promise().state()) {
      case PENDING ->
          "Promised for " + day + ", " + format.distance(order.promise().deliverBy()) + ".";
      case AT_RISK -> "The delivery promised for " + day + " is at risk.";
      case KEPT -> "Delivered within the promise of " + day + ".";
      case BROKEN -> "The promised day, " + day + ", ended without a delivery.";
      case VOID -> "The promise for " + day + " no longer holds.";
    };
  }

  private static String next(OrderView order, ViewerFormat format) {
    if (order.history()) {
      return "Imported as history: its guarantee was over, so nothing is watched.";
    }
    return firstOpen(order)
        .map(deadline -> sentence(deadline, order, format))
        .orElseGet(() -> nothingAwaited(order));
  }

  private static String nothingAwaited(OrderView order) {
    return switch (order.status()) {
      case CANCELLED -> "The order is cancelled. Nothing more is awaited.";
      case COMPLETED -> "The guarantee is over. Nothing more is awaited.";
      case OPEN -> "Nothing is awaited at the moment.";
    };
  }

  private static String sentence(OrderDeadline deadline, OrderView order, ViewerFormat format) {
    var until = format.until(deadline.dueAt());
    if (format.isPast(deadline.dueAt()) && deadline.meaning() != TELL_DELAY) {
      return "Overdue since " + until + ": the engine has yet to act on it.";
    }
    return switch (deadline.meaning()) {
      case SHIP_BY -> "Next: the merchant hands it to a carrier by " + until + ".";
      case TRACKING_MOVES -> "Next: the parcel's tracking has to move by " + until + ".";
      case TELL_DELAY -> "Next: a notice of the delay is written for the customer.";
      case ANSWER_DELAY -> "Next: the customer may answer the delay notice until " + until + ".";
      case DELIVER_BY -> "Next: it has to be delivered by " + until + ".";
      case GUARANTEE_ENDS -> guaranteeEnds(order, until);
    };
  }

  private static String guaranteeEnds(OrderView order, String until) {
    return order.promise().state() == PromiseState.BROKEN
        ? "Next: a late delivery or a claim of the customer. The guarantee lasts until "
            + until
            + "."
        : "Next: nothing but the guarantee, which lasts until " + until + ".";
  }

  private static Optional<OrderDeadline> firstOpen(OrderView order) {
    return order.deadlines().stream()
        .filter(deadline -> deadline.state() == OrderDeadline.State.OPEN)
        .min(Comparator.comparing(OrderDeadline::dueAt));
  }
}
