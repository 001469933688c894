package org.redress.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers stated before their orders were imported. */
@Component
class Statements {

  private final JdbcClient jdbc;
  private final EntityManager entities;

  Statements(JdbcClient jdbc, EntityManager entities) {
    this.jdbc = jdbc;
    this.entities = entities;
  }

  /** False where the same was kept before. */
  boolean keep(MarketplaceId marketplace, UUID order, OrderView.Statement statement) {
    // The row of a new order may not be written yet, and a statement points to it.
    entities.flush();
    return jdbc.sql(
                """
                insert into order_statement (marketplace_id, order_id, kind, stated_at, text)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                marketplace.value(),
                order,
                statement.kind(),
                Timestamp.from(statement.statedAt()),
                statement.text())
            .update()
        == 1;
  }

  Map<UUID, List<OrderView.Statement>> of(MarketplaceId marketplace, Collection<UUID> orders) {
    if (orders.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            "select order_id, kind, stated_at, text from order_statement where marketplace_id = :marketplace and order_id in (:orders) order by seq")
        .param("marketplace", marketplace.value())
        .param("orders", orders)
        .query((row, number) ->
            Map.entry(
                row.getObject("order_id", UUID.class),
                new OrderView.Statement(
                    row.getString("kind"),
                    row.getTimestamp("stated_at").toInstant(),
                    row.getString("text"))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}
