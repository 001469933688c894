package org.redress.orders;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads orders; a promise's state is by the facts and the clock of the moment. */
@Component
public class FindingOrders {

  /** The same as {@link Course#stateAt}, for the database. */
  private static final String STATE =
      """
      case when promise_settled is not null then promise_settled when promise_ends_at <= :now then 'BROKEN'
           when at_risk_from <= :now then 'AT_RISK' else 'PENDING' end\
      """;

  private final Orders orders;
  private final OrderViews views;
  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  FindingOrders(
      Orders orders, OrderViews views, JdbcClient jdbc, BusinessClock clock, Tenancy tenancy) {
    this.orders = orders;
    this.views = views;
    this.jdbc = jdbc;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  public Optional<OrderView> find(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(
        marketplace,
        () ->
            orders.all(marketplace.value(), List.of(order.value())).stream()
                .findFirst()
                .map(found -> views.of(marketplace, found)));
  }

  /** Those of them that are there; a fixed number of queries however many they are. */
  public Map<OrderId, OrderView> all(MarketplaceId marketplace, Collection<OrderId> ids) {
    var uuids = ids.stream().map(OrderId::value).distinct().toList();
    return tenancy.in(
        marketplace,
        () ->
            views.of(marketplace, orders.all(marketplace.value(), uuids)).stream()
                .collect(toMap(OrderView::id, order -> order)));
  }

  /** A cursor that no page gave is like the beginning. */
  public OrderPage page(MarketplaceId marketplace, OrderSearch search) {
    return tenancy.in(marketplace, () -> read(marketplace, search));
  }

  /** How many orders stand where; a state without orders has 0. */
  public Map<PromiseState, Long> countByPromise(MarketplaceId marketplace) {
    var counts = new EnumMap<PromiseState, Long>(PromiseState.class);
    for (var state : PromiseState.values()) {
      counts.put(state, 0L);
    }
    tenancy.run(
        marketplace,
        () ->
            jdbc.sql(
                    "select "
                        + STATE
                        + " as state, count(*) as orders from orders where marketplace_id = :marketplace group by 1")
                .param("marketplace", marketplace.value())
                .param("now", Timestamp.from(clock.now()))
                .query(row -> {
                  counts.put(PromiseState.valueOf(row.getString("state")), row.getLong("orders"));
                }));
    return counts;
  }

  private OrderPage read(MarketplaceId marketplace, OrderSearch search) {
    var where = new ArrayList<>(List.of("marketplace_id = :marketplace"));
    var params = new HashMap<String, Object>();
    params.put("marketplace", marketplace.value());
    params.put("limit", search.limit() + 1);
    if (search.reference() != null) {
      where.add("reference = :reference");
      params.put("reference", search.reference());
    }
    if (search.promiseState() != null) {
      where.add(STATE + " = :state");
      params.put("state", search.promiseState().name());
      params.put("now", Timestamp.from(clock.now()));
    }
    if (search.text() != null) {
      where.add(
          "(strpos(lower(reference), :text) > 0 or strpos(lower(merchant_reference), :text) > 0 or strpos(lower(customer_reference), :text) > 0)");
      params.put("text", search.text().toLowerCase(Locale.ROOT));
    }
    if (search.cursor() != null) {
      where.add("seq < :cursor");
      params.put("cursor", cursor(search.cursor()));
    }
    var sql =
        "select id, seq from orders where "
            + String.join(" and ", where)
            + " order by seq desc limit :limit";
    var found =
        jdbc.sql(sql)
            .params(params)
            .query((row, n) -> new Found(row.getObject("id", UUID.class), row.getLong("seq")))
            .list();
    return page(marketplace, found, search.limit());
  }

  private OrderPage page(MarketplaceId marketplace, List<Found> found, int limit) {
    var more = found.size() > limit;
    var ids = found.stream().limit(limit).map(Found::id).toList();
    var byId =
        orders.all(marketplace.value(), ids).stream().collect(toMap(o -> o.getId().id(), o -> o));
    var items = views.of(marketplace, ids.stream().map(byId::get).toList());
    return new OrderPage(items, more ? Long.toString(found.get(limit - 1).seq(), 36) : null);
  }

  private static long cursor(String cursor) {
    try {
      return Long.parseLong(cursor, 36);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private record Found(UUID id, long seq) {}
}
