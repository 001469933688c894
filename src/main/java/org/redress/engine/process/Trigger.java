package org.redress.engine.process;

import org.redress.orders.OrderEvents.CourseChanged.Step;

/**
 * All that the processes are told from outside; the correlation key is the id of the order, the
 * claim or the refund that the process is about.
 */
public enum Trigger {
  ORDER_REGISTERED("OrderRegistered"),
  ORDER_SHIPPED("OrderShipped"),
  ORDER_DELIVERED("OrderDelivered"),
  ORDER_CANCELLED("OrderCancelled"),
  ORDER_CHANGED("OrderChanged"),
  CLAIM_OPENED("ClaimOpened"),
  MERCHANT_RESPONDED("MerchantResponded"),
  CUSTOMER_ANSWERED("CustomerAnswered"),
  CASE_FACTS_CHANGED("CaseFactsChanged"),
  AWARD_GIVEN("AwardGiven"),
  RECOVERY_OPENED("RecoveryOpened"),
  RECOVERY_CHANGED("RecoveryChanged"),
  REFUND_REQUESTED("RefundRequested"),
  DESTINATION_GIVEN("DestinationGiven");

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
    return switch (this) {
      case ORDER_REGISTERED, CLAIM_OPENED, REFUND_REQUESTED, RECOVERY_OPENED -> true;
      default -> false;
    };
  }

  String elementId() {
    return "Event_" + message;
  }
}
