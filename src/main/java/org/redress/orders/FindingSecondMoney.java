package org.redress.orders;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.UUID;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Finds money that a customer has got twice: refunded, here or elsewhere, and taken back by its
 * bank all the same, given back another way as well, or never captured.
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
        () -> {
          var payment = payments.lock(marketplace, order);
          var twice = Twice.of(payment);
          var whose = payment.whose();
          return payment.orders().keySet().stream()
              .collect(
                  toMap(
                      OrderId::new,
                      id ->
                          of(
                              payment,
                              id,
                              requireNonNull(whose.get(id)).lost(),
                              requireNonNull(twice.get(id)))));
        });
  }

  private static SecondMoney of(Payment payment, UUID id, long lost, Twice twice) {
    var paid = requireNonNull(payment.orders().get(id));
    var facts = paid.facts();
    return new SecondMoney(
        twice.certain(),
        twice.likely(),
        lost,
        facts.refunded(),
        facts.refunded() + paid.committed(),
        requireNonNull(payment.beyond().get(id)),
        facts.holdSince() != null);
  }
}
