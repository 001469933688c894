package org.redress.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By which references the outside knows what was paid from here. Where one of them is reported for
 * an order of the same payment, it is that refund and no other money; also where it was reported
 * before anybody here knew the provider's own reference.
 */
@Component
class OwnRefunds {

  private static final String OF_PAYMENT =
      """
      from orders o
      join orders p on p.marketplace_id = o.marketplace_id and p.payment_provider = o.payment_provider
        and p.payment_reference = o.payment_reference and p.currency = o.currency
      join money_commitment c on c.marketplace_id = p.marketplace_id and c.order_id = p.id
      join own_refund_reference r on r.marketplace_id = c.marketplace_id and r.key = c.key
      where o.marketplace_id = ?
      """;

  private final JdbcClient jdbc;

  OwnRefunds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void know(MarketplaceId marketplace, String key, String reference) {
    jdbc.sql(
            """
            insert into own_refund_reference (marketplace_id, key, reference)
            values (?, ?, ?) on conflict do nothing
            """)
        .params(marketplace.value(), key, reference)
        .update();
  }

  /** What they named was sent back: it says nothing about what is paid in its place. */
  void over(MarketplaceId marketplace, String key) {
    jdbc.sql("update own_refund_reference set over = true where marketplace_id = ? and key = ?")
        .params(marketplace.value(), key)
        .update();
  }

  /** What is or was promised under this reference, in minor units; empty where it is not ours. */
  Optional<Long> amount(MarketplaceId marketplace, OrderId order, String reference) {
    return jdbc.sql("select c.amount " + OF_PAYMENT + " and o.id = ? and r.reference = ? limit 1")
        .params(marketplace.value(), order.value(), reference)
        .query(Long.class)
        .optional();
  }

  /** Those that say something about a payment that is still to be made. */
  Set<String> current(MarketplaceId marketplace, String key) {
    return Set.copyOf(
        jdbc.sql(
                "select reference from own_refund_reference where marketplace_id = ? and key = ? and not over")
            .params(marketplace.value(), key)
            .query(String.class)
            .list());
  }

  /** All of the payments of these orders, by order; one without is missing. */
  Map<UUID, Set<String>> of(MarketplaceId marketplace, Collection<UUID> orders) {
    return jdbc
        .sql("select distinct o.id, r.reference " + OF_PAYMENT + " and o.id = any(?)")
        .params(marketplace.value(), orders.toArray(UUID[]::new))
        .query(
            (row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("reference")))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  /** The facts about money that others made. */
  static List<OrderEvent> without(List<OrderEvent> standing, Set<String> ours) {
    return standing.stream().filter(event -> !isOurs(event, ours)).toList();
  }

  /** Which of our references others have reported as paid. */
  static Set<String> reported(List<OrderEvent> standing, Set<String> ours) {
    return standing.stream()
        .filter(event -> isOurs(event, ours) && !EventKey.of(event).ofWordAboutMoney())
        .map(event -> String.valueOf(event.details().reference()))
        .collect(toSet());
  }

  private static boolean isOurs(OrderEvent event, Set<String> ours) {
    var reference = event.details().reference();
    return event.type() == EventType.REFUNDED && reference != null && ours.contains(reference);
  }
}
