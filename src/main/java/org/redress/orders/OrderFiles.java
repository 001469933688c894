package org.redress.orders;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.redress.access.Marketplaces;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes orders in hand, one at a time and locked. */
@Component
class OrderFiles {

  private final Orders orders;
  private final Events events;
  private final DeadlineRows deadlines;
  private final OrderJson json;
  private final Marketplaces marketplaces;
  private final Duration spread;

  /**
   * @param spread over how long a time deadlines that many orders share are looked at; nothing in a
   *     sandbox
   */
  OrderFiles(
      Orders orders,
      Events events,
      DeadlineRows deadlines,
      OrderJson json,
      Marketplaces marketplaces,
      @Value("${redress.orders.deadline-spread:PT10M}") Duration spread,
      @Value("${redress.sandbox:false}") boolean sandbox) {
    this.orders = orders;
    this.events = events;
    this.deadlines = deadlines;
    this.json = json;
    this.marketplaces = marketplaces;
    this.spread = sandbox ? Duration.ZERO : spread;
  }

  Optional<OrderFile> lock(MarketplaceId marketplace, OrderId id) {
    return orders
        .lock(marketplace.value(), id.value())
        .map(order -> {
          var ids = List.of(id.value());
          return file(
              marketplace,
              order,
              json.contract(order),
              events.of(marketplace.value(), ids).stream().map(json::event).toList(),
              deadlines.of(marketplace.value(), ids));
        });
  }

  /** A new order's file; its row is written with a course, before anything refers to it. */
  OrderFile open(MarketplaceId marketplace, Order order, Contract contract) {
    var zone = marketplaces.get(marketplace).timeZone();
    var facts = Facts.of(contract, List.of());
    order.follow(facts, Course.of(order.agreed(), facts, order.terms(), zone));
    return file(marketplace, orders.save(order), contract, List.of(), List.of());
  }

  void keep(MarketplaceId marketplace, OrderFile file, OrderEvent event, Actor by) {
    var fact = EventKey.of(event);
    var before = file.events().stream().filter(e -> EventKey.of(e).equals(fact)).count();
    events.save(
        new ReportedEvent(
                marketplace, file.order().getId().id(), event, json.write(event.details()), by)
            .again(Math.toIntExact(before)));
    file.add(event);
  }

  private OrderFile file(
      MarketplaceId marketplace,
      Order order,
      Contract contract,
      List<OrderEvent> reported,
      Collection<DeadlineRow> rows) {
    var zone = marketplaces.get(marketplace).timeZone();
    var kept = new Deadlines(order.getId(), rows, spreadOf(order), deadlines::save);
    return new OrderFile(order, contract, zone, reported, kept);
  }

  private Duration spreadOf(Order order) {
    var seconds = spread.toSeconds();
    return seconds == 0
        ? Duration.ZERO
        : Duration.ofSeconds(Math.floorMod(order.getId().id().hashCode(), seconds));
  }
}
