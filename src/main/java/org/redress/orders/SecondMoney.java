package org.redress.orders;

/**
 * What a customer has got of an order through its bank although it was given back, in minor units.
 * {@code certain} is what it has beyond what it has paid, {@code lost} what banks have taken,
 * {@code refunded} what was given back here and elsewhere, what is on its way included; {@code
 * open} while a bank has still to decide about the order.
 */
public record SecondMoney(long certain, long lost, long refunded, boolean open) {}
