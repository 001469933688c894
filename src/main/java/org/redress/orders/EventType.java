package org.redress.orders;

/** What can be reported about an order; each is taken as the fact it is, in any order. */
public enum EventType {
  PAID,
  SHIPPED,
  OUT_FOR_DELIVERY,
  AVAILABLE_FOR_PICKUP,
  DELIVERED,
  DELIVERY_REFUSED,
  LOST,
  RETURNED_TO_SENDER,
  CANCELLED,
  DELAY_ANNOUNCED,
  DELAY_ACCEPTED,
  DELAY_DECLINED,
  REFUNDED,
  CHARGEBACK_OPENED,
  CHARGEBACK_WON,
  CHARGEBACK_LOST,
  RETRACTED
}
