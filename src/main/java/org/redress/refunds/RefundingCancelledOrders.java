package org.redress.refunds;

import static org.redress.orders.EventType.*;
import static org.redress.refunds.OwedByCancellation.PREFIX;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderEvents.OrderCancelled;
import org.redress.orders.OrderEvents.OrderCancelled.Ground;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.orders.OrderView;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundView.State;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives back by itself what was paid for what is cancelled, by the customer who did not want to
 * wait, the merchant or the marketplace; also what is captured later. What an import brings is
 * history: whether its money went back is not known here.
 */
@Component
public class RefundingCancelledOrders {

  private final RefundRows rows;
  private final FindingOrders orders;
  private final ObjectProvider<OpenDisputes> disputes;
  private final RequestingCancelledMoney requesting;
  private final WithdrawingRefunds withdrawing;

  RefundingCancelledOrders(
      RefundRows rows,
      FindingOrders orders,
      ObjectProvider<OpenDisputes> disputes,
      RequestingCancelledMoney requesting,
      WithdrawingRefunds withdrawing) {
    this.rows = rows;
    this.orders = orders;
    this.disputes = disputes;
    this.requesting = requesting;
    this.withdrawing = withdrawing;
  }

  /** What the customer's word, or its silence, has cancelled is late: the merchant bears it. */
  @EventListener
  void on(OrderCancelled cancelled) {
    if (cancelled.ground() != Ground.REPORTED) {
      var order = orders.find(cancelled.marketplace(), cancelled.order()).orElseThrow();
      var key = PREFIX + cancelled.order();
      requesting.request(
          cancelled.marketplace(),
          order,
          new OwedByCancellation(key, List.of(), Purse.MERCHANT, null),
          cancelled.by());
    }
  }

  @EventListener
  void on(OrderEventReported event) {
    if (event.by().kind() == Actor.Kind.IMPORT || event.by().kind() == Actor.Kind.SYSTEM) {
      return;
    }
    switch (event.type()) {
      case CANCELLED ->
          reported(event.marketplace(), event.order()).stream()
              .filter(known -> known.id().equals(event.eventId()))
              .forEach(known -> refund(event, known));
      case RETRACTED -> retracted(event);
      default -> {}
    }
  }

  /**
   * What is captured later goes back, and what came back another way and did not after all. What a
   * person has said is not owed is not asked for again, unless its cancellation stands again.
   */
  void freed(OrderEventReported event) {
    if (event.by().kind() == Actor.Kind.IMPORT || event.by().kind() == Actor.Kind.SYSTEM) {
      return;
    }
    var again =
        switch (event.type()) {
          case PAID -> true;
          case CHARGEBACK_WON -> !withdrawn(event);
          case RETRACTED -> !withdrawn(event) || standsAgain(event);
          default -> false;
        };
    if (again) {
      goBackAgain(event.marketplace(), event.order(), event.eventId().toString(), event.by());
    }
  }

  private boolean withdrawn(OrderEventReported event) {
    return rows.ofOrder(event.marketplace().value(), event.order().value()).stream()
        .anyMatch(refund -> refund.is(State.WITHDRAWN));
  }

  /** What is taken back had itself taken something back. */
  private boolean standsAgain(OrderEventReported event) {
    var events = reported(event.marketplace(), event.order());
    return events.stream()
        .filter(known -> known.id().equals(event.eventId()))
        .flatMap(retraction -> Stream.ofNullable(retraction.details().eventId()))
        .flatMap(id -> events.stream().filter(known -> known.id().equals(id)))
        .anyMatch(known -> known.type() == RETRACTED);
  }

  /**
   * Asks once more for what cancelled lines are owed, after an occasion that may have freed or
   * brought money; a second time for the same occasion is nothing.
   */
  public void goBackAgain(MarketplaceId marketplace, OrderId id, String occasion, Actor by) {
    var order = orders.find(marketplace, id).orElseThrow();
    if (order.history()) {
      return;
    }
    order.events().stream()
        .filter(event -> !event.retracted() && event.type() == CANCELLED)
        .forEach(event -> refund(marketplace, order, event, event.id() + ":" + occasion, by));
    if (order.events().stream().noneMatch(is(CANCELLED))
        && order.status() == OrderView.Status.CANCELLED) {
      requesting.request(
          marketplace,
          order,
          new OwedByCancellation(PREFIX + id + ":" + occasion, List.of(), Purse.MERCHANT, null),
          by);
    }
  }

  private static Predicate<OrderEvent> is(EventType type) {
    return event -> !event.retracted() && event.type() == type;
  }

  private List<OrderEvent> reported(MarketplaceId marketplace, OrderId order) {
    return orders.find(marketplace, order).orElseThrow().events();
  }

  private void refund(OrderEventReported event, OrderEvent cancelled) {
    var order = orders.find(event.marketplace(), event.order()).orElseThrow();
    if (!order.history()) {
      refund(event.marketplace(), order, cancelled, cancelled.id().toString(), event.by());
    }
  }

  private void refund(
      MarketplaceId marketplace, OrderView order, OrderEvent cancelled, String key, Actor by) {
    var disputed =
        disputes.stream()
            .flatMap(claims -> claims.linesOf(marketplace, order.id()).stream())
            .collect(Collectors.toSet());
    var lines =
        lines(order, cancelled).stream()
            .filter(line -> !disputed.contains(line.reference()))
            .collect(Collectors.partitioningBy(line -> delivered(order, line)));
    for (var contradicted : List.of(false, true)) {
      var some = Objects.requireNonNull(lines.get(contradicted));
      if (!some.isEmpty()) {
        var unclear = contradicted || cancelled.source() == Source.CARRIER;
        requesting.request(
            marketplace,
            order,
            new OwedByCancellation(
                PREFIX + key + (contradicted ? ":delivered" : ""),
                some,
                bearer(order, cancelled, some),
                unclear ? Why.CONTRADICTED : null),
            by);
      }
    }
  }

  private static List<Quantity> lines(OrderView order, OrderEvent cancelled) {
    var named = cancelled.details().lines();
    return named != null
        ? named
        : order.contract().lines().stream()
            .map(line -> new Quantity(line.reference(), line.quantity()))
            .toList();
  }

  /** A delivery is recorded: who cancels against that has to explain it to a person. */
  private static boolean delivered(OrderView order, Quantity line) {
    var delivered = DeliveryFacts.of(order, Set.of(line.reference())).delivered();
    return delivered != null && delivered.type() == DELIVERED;
  }

  /**
   * The marketplace bears what it calls back on its way, until that is back; what has not left, the
   * merchant.
   */
  private static Purse bearer(OrderView order, OrderEvent cancelled, List<Quantity> lines) {
    var references = lines.stream().map(Quantity::reference).collect(Collectors.toSet());
    var underWay = DeliveryFacts.of(order, references).dispatched() != null;
    return underWay
            && cancelled.source() != Source.MERCHANT
            && !FollowingCancelledGoods.back(order, references)
        ? Purse.MARKETPLACE
        : Purse.MERCHANT;
  }

  /** Before it is sent it stops; what was sent is a late parcel's money once that comes. */
  private void retracted(OrderEventReported event) {
    var events = reported(event.marketplace(), event.order());
    events.stream()
        .filter(known -> known.id().equals(event.eventId()))
        .map(retraction -> Objects.requireNonNull(retraction.details().eventId()))
        .flatMap(id -> events.stream().filter(known -> known.id().equals(id) && known.retracted()))
        .forEach(retracted -> {
          var key = retracted.type() == CANCELLED ? retracted.id() : event.order();
          if (retracted.type() == CANCELLED || retracted.type() == DELAY_DECLINED) {
            withdrawing.withdraw(event.marketplace(), event.order(), PREFIX + key, event.at());
          }
        });
  }
}
