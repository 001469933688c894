package org.redress.engine.process;

import org.redress.orders.OrderEvents.CourseChanged.Step;

/** All that the processes are told from outside; the correlation key is always the order's id. */
public enum Trigger {
  ORDER_REGISTERED("OrderRegistered"),
  ORDER_SHIPPED("OrderShipped"),
  ORDER_DELIVERED("OrderDelivered"),
  ORDER_CANCELLED("OrderCancelled"),
  ORDER_CHANGED("OrderChanged");

  private final String message;

  Trigger(String message) {
    this.message = message;
  }

  /** A process that has ended is told nothing: it is started again. */
  public static Trigger of(Step step) {
    return switch (step) {
      case SHIPPED -> ORDER_SHIPPED;
      case DELIVERED -> ORDER_DELIVERED;
      case CANCELLED -> ORDER_CANCELLED;
      case CHANGED -> ORDER_CHANGED;
      case REOPENED -> ORDER_REGISTERED;
    };
  }

  public String message() {
    return message;
  }

  public boolean starts() {
    return this == ORDER_REGISTERED;
  }

  String elementId() {
    return "Event_" + message;
  }
}
