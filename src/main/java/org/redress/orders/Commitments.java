package org.redress.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.orders.Reserved.Reason;
import org.redress.orders.Reserved.Share;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commitments as they lie in the database. Of an answer only its state changes, and its amount
 * where money came back another way.
 */
@Component
class Commitments {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Commitments(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(MarketplaceId marketplace, Commitment commitment) {
    var key = commitment.ask().key();
    jdbc.sql(
            """
            insert into money_commitment
              (marketplace_id, key, order_id, ask, asked, amount, nothing, state, outside, paid, capture)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(marketplace.value())
        .param(key)
        .param(commitment.ask().order().value())
        .param(json.writeValueAsString(commitment.ask()))
        .param(commitment.asked())
        .param(commitment.amount())
        .param(commitment.nothing() == null ? null : commitment.nothing().name())
        .param(commitment.state().name())
        .param(commitment.outside())
        .param(commitment.paid())
        .param(commitment.capture())
        .update();
    commitment.shares().forEach(share -> add(marketplace, key, share));
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<Commitment> lock(MarketplaceId marketplace, String key) {
    var shares = shares(marketplace, "key = ?", key).getOrDefault(key, List.of());
    return jdbc.sql(
            "select * from money_commitment where marketplace_id = ? and key = ? for update")
        .param(marketplace.value())
        .param(key)
        .query((row, number) -> commitment(row, shares))
        .optional();
  }

  /** All parts of a decision, released ones too, the one with its own key first. */
  List<Commitment> parts(MarketplaceId marketplace, String key) {
    return jdbc
        .sql(
            "select key from money_commitment where marketplace_id = ? and (key = ? or key like ?) order by length(key), key")
        .params(marketplace.value(), key, Captures.partsLike(key))
        .query((row, number) -> row.getString("key"))
        .list()
        .stream()
        .flatMap(part -> lock(marketplace, part).stream())
        .toList();
  }

  /** Without locking it. */
  Optional<OrderId> orderOf(MarketplaceId marketplace, String key) {
    return jdbc.sql("select order_id from money_commitment where marketplace_id = ? and key = ?")
        .params(marketplace.value(), key)
        .query(UUID.class)
        .optional()
        .map(OrderId::new);
  }

  /** Writes what stands of it now; what was granted at first is kept beside. */
  void stand(MarketplaceId marketplace, Commitment now) {
    var key = now.ask().key();
    jdbc.sql(
            "update money_commitment set amount = ?, ruled = ?::jsonb where marketplace_id = ? and key = ?")
        .params(now.amount(), json.writeValueAsString(now.given()), marketplace.value(), key)
        .update();
    jdbc.sql("delete from money_commitment_share where marketplace_id = ? and key = ?")
        .params(marketplace.value(), key)
        .update();
    now.shares().forEach(share -> add(marketplace, key, share));
  }

  void become(MarketplaceId marketplace, String key, Commitment.State state) {
    jdbc.sql("update money_commitment set state = ? where marketplace_id = ? and key = ?")
        .params(state.name(), marketplace.value(), key)
        .update();
  }

  /** What binds money of these orders, by order, in the order of its keys. */
  Map<UUID, List<Commitment>> standing(MarketplaceId marketplace, Collection<UUID> orders) {
    var ids = orders.toArray(UUID[]::new);
    var shares =
        shares(
            marketplace,
            "key in (select key from money_commitment where marketplace_id = s.marketplace_id and order_id = any(?))",
            ids);
    return jdbc
        .sql(
            """
            select * from money_commitment
            where marketplace_id = ? and order_id = any(?) and state <> 'RELEASED' order by key
            """)
        .params(marketplace.value(), ids)
        .query(
            (row, number) -> commitment(row, shares.getOrDefault(row.getString("key"), List.of())))
        .list()
        .stream()
        .collect(groupingBy(commitment -> commitment.ask().order().value()));
  }

  /** What was paid of these orders' commitments; an order without is missing. */
  Map<UUID, Long> settled(MarketplaceId marketplace, Collection<UUID> orders) {
    return jdbc
        .sql(
            """
            select order_id, sum(amount) as amount from money_commitment
            where marketplace_id = ? and order_id = any(?) and state = 'SETTLED' group by order_id
            """)
        .params(marketplace.value(), orders.toArray(UUID[]::new))
        .query((row, number) ->
            Map.entry(row.getObject("order_id", UUID.class), row.getLong("amount")))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void add(MarketplaceId marketplace, String key, Share share) {
    jdbc.sql(
            """
            insert into money_commitment_share (marketplace_id, key, line, quantity, items, shipping, tax, duty)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            marketplace.value(),
            key,
            share.line(),
            share.quantity(),
            share.items(),
            share.shipping(),
            share.tax(),
            share.duty())
        .update();
  }

  private Map<String, List<Share>> shares(MarketplaceId marketplace, String which, Object value) {
    return jdbc
        .sql("select s.* from money_commitment_share s where s.marketplace_id = ? and " + which)
        .param(marketplace.value())
        .param(value)
        .query((row, number) -> Map.entry(row.getString("key"), share(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        row.getString("line"),
        row.getInt("quantity"),
        row.getLong("items"),
        row.getLong("shipping"),
        row.getLong("tax"),
        row.getLong("duty"));
  }

  private Commitment commitment(ResultSet row, List<Share> shares) throws SQLException {
    return new Commitment(
        json.readValue(row.getString("ask"), ReserveMoney.class),
        Commitment.State.valueOf(row.getString("state")),
        row.getLong("asked"),
        row.getLong("amount"),
        Optional.ofNullable(row.getString("nothing")).map(Reason::valueOf).orElse(null),
        shares,
        Optional.ofNullable(row.getString("ruled"))
            .map(ruled -> json.readValue(ruled, Commitment.Given.class))
            .orElse(null),
        row.getObject("outside", Long.class),
        row.getObject("paid", Long.class),
        row.getString("capture"));
  }
}
