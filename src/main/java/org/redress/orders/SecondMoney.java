package org.redress.orders;

/**
 * What a customer has got of an order beyond what it has paid, in minor units: {@code certain} is
 * what it has whichever orders of the payment others meant, {@code likely} what it has by what was
 * reported order by order and line by line. {@code lost} is what banks have taken of the order,
 * {@code outside} what others gave back, {@code refunded} what was given back here and elsewhere,
 * what is on its way included; {@code beyond} what a bank is said to have taken, or may, that was
 * never captured; {@code open} while a bank has still to decide about the order.
 */
public record SecondMoney(
    long certain, long likely, long lost, long outside, long refunded, long beyond, boolean open) {

  /** Nothing went back, here or elsewhere, and no bank says anything. */
  public boolean isNothing() {
    return refunded == 0 && lost == 0 && beyond == 0 && !open;
  }
}
