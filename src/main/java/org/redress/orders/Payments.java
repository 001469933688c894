package org.redress.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads payments: orders of a marketplace with the same provider, reference and currency. */
@Component
class Payments {

  private final Orders orders;
  private final Events events;
  private final Commitments commitments;
  private final OwnRefunds ours;
  private final OrderJson json;
  private final JdbcClient jdbc;

  Payments(
      Orders orders,
      Events events,
      Commitments commitments,
      OwnRefunds ours,
      OrderJson json,
      JdbcClient jdbc) {
    this.orders = orders;
    this.events = events;
    this.commitments = commitments;
    this.ours = ours;
    this.json = json;
    this.jdbc = jdbc;
  }

  /**
   * The payment of this order, which nobody else commits until the transaction ends. Its orders
   * stay unlocked: who reports a fact holds one of them, and may commit money while doing so.
   */
  Payment lock(MarketplaceId marketplace, OrderId order) {
    var contract = contract(marketplace, order);
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked")
        .param(
            "%s payment %s %s %s"
                .formatted(
                    marketplace,
                    contract.payment().provider(),
                    contract.payment().reference(),
                    contract.currency()))
        .query(Integer.class)
        .single();
    return read(marketplace, contract);
  }

  Payment read(MarketplaceId marketplace, OrderId order) {
    return read(marketplace, contract(marketplace, order));
  }

  private Payment read(MarketplaceId marketplace, Contract contract) {
    var ids = ordersOf(marketplace, contract);
    var reported =
        events.of(marketplace.value(), ids).stream().collect(groupingBy(ReportedEvent::order));
    var standing = commitments.standing(marketplace, ids);
    var own = ours.of(marketplace, ids);
    return Payment.of(
        orders.all(marketplace.value(), ids).stream()
            .collect(
                toMap(
                    order -> order.getId().id(),
                    order -> {
                      var id = order.getId().id();
                      var events =
                          reported.getOrDefault(id, List.of()).stream().map(json::event).toList();
                      var its = json.contract(order);
                      var facts = Facts.standing(events);
                      var known = own.getOrDefault(id, Set.of());
                      return new Payment.Paid(
                          its,
                          MoneyFacts.of(its, OwnRefunds.without(facts, known)),
                          standing.getOrDefault(id, List.of()),
                          OwnRefunds.reported(facts, known));
                    })));
  }

  /** All orders that this order's payment paid for, this one too. */
  List<UUID> ordersOf(MarketplaceId marketplace, OrderId order) {
    return ordersOf(marketplace, contract(marketplace, order));
  }

  private Contract contract(MarketplaceId marketplace, OrderId order) {
    return orders.all(marketplace.value(), List.of(order.value())).stream()
        .findFirst()
        .map(json::contract)
        .orElseThrow(() -> new IllegalStateException("there is no order " + order));
  }

  private List<UUID> ordersOf(MarketplaceId marketplace, Contract contract) {
    return jdbc.sql(
            """
            select id from orders
            where marketplace_id = ? and payment_provider = ? and payment_reference = ? and currency = ?
            """)
        .params(
            marketplace.value(),
            contract.payment().provider(),
            contract.payment().reference(),
            contract.currency())
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }
}
