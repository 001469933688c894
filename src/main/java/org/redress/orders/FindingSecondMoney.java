package org.redress.orders;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Finds money that a customer has got twice: refunded, here or elsewhere, and taken back by its
 * bank all the same.
 */
@Component
public class FindingSecondMoney {

  private final Payments payments;
  private final Tenancy tenancy;

  FindingSecondMoney(Payments payments, Tenancy tenancy) {
    this.payments = payments;
    this.tenancy = tenancy;
  }

  /**
   * Of each order of the payment that paid for this one. Nobody else promises money of it, or finds
   * its second money, until the caller's transaction ends.
   */
  public Map<OrderId, SecondMoney> hold(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(
        marketplace,
        () ->
            payments.lock(marketplace, order).orders().entrySet().stream()
                .collect(
                    toMap(entry -> new OrderId(entry.getKey()), entry -> of(entry.getValue()))));
  }

  private static SecondMoney of(Payment.Paid paid) {
    var facts = paid.facts();
    return new SecondMoney(
        facts.lost() == 0 ? 0 : paid.twice(),
        facts.lost(),
        facts.refunded() + paid.committed(),
        facts.disputed() > 0);
  }
}
