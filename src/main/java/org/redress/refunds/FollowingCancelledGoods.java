package org.redress.refunds;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.orders.OrderView;
import org.redress.orders.ReportEvent.Source;
import org.redress.orders.Reserved.Share;
import org.redress.refunds.RefundView.State;
import org.redress.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The marketplace bears what it called back on its way until the goods are back: with the merchant
 * that has them it is the merchant's, kept back from its next payout. A report of their way back
 * that is taken back leaves it to the marketplace again.
 */
@Component
class FollowingCancelledGoods {

  private final RefundRows rows;
  private final RefundViews views;
  private final FindingOrders orders;
  private final RefundBooks books;
  private final TellingOfRefunds telling;

  FollowingCancelledGoods(
      RefundRows rows,
      RefundViews views,
      FindingOrders orders,
      RefundBooks books,
      TellingOfRefunds telling) {
    this.rows = rows;
    this.views = views;
    this.orders = orders;
    this.books = books;
    this.telling = telling;
  }

  @EventListener
  void on(OrderEventReported event) {
    if (event.by().kind() == Actor.Kind.IMPORT
        || event.type() != EventType.RETURNED_TO_SENDER && event.type() != EventType.RETRACTED) {
      return;
    }
    var order = orders.find(event.marketplace(), event.order()).orElseThrow();
    rows.lockOfOrder(event.marketplace().value(), event.order().value()).stream()
        .filter(refund -> refund.asked().businessKey().startsWith(OwedByCancellation.PREFIX))
        .filter(refund -> !refund.is(State.SETTLED_ELSEWHERE, State.WITHDRAWN))
        .forEach(refund -> follow(refund, order, event));
  }

  /** What never left is the merchant's whatever comes back. */
  private void follow(Refund refund, OrderView order, OrderEventReported event) {
    var lines =
        views.of(refund).shares().stream().map(Share::line).collect(Collectors.toUnmodifiableSet());
    var before = refund.asked().borneBy();
    var bears = back(order, lines) ? Purse.MERCHANT : Purse.MARKETPLACE;
    var changes =
        event.type() == EventType.RETRACTED
            ? before == Purse.MERCHANT && wasCalledBack(order, lines, event)
            : before == Purse.MARKETPLACE;
    if (changes && bears != before) {
      refund.letPayAndBear(bears);
      if (refund.is(State.CONFIRMED)) {
        books.borneBy(refund, before, event.eventId(), event.at());
      }
      telling.bearerChanged(refund, before, event.at());
    }
  }

  /**
   * Whether what was retracted is the way back of these goods, which the marketplace had called.
   */
  private static boolean wasCalledBack(
      OrderView order, Set<String> lines, OrderEventReported event) {
    var retracted =
        order.events().stream()
            .filter(known -> known.id().equals(event.eventId()))
            .flatMap(retraction -> Stream.ofNullable(retraction.details().eventId()))
            .findFirst()
            .orElse(null);
    var cancelled = DeliveryFacts.of(order, lines).cancelled();
    return cancelled != null
        && cancelled.source() != Source.MERCHANT
        && DeliveryFacts.of(order, lines).dispatched() != null
        && order.events().stream()
            .anyMatch(known ->
                known.id().equals(retracted) && known.type() == EventType.RETURNED_TO_SENDER);
  }

  /**
   * Whether every parcel with some of these lines was sent back; that it was lost is another end.
   */
  static boolean back(OrderView order, Collection<String> lines) {
    return lines.stream()
        .allMatch(line -> {
          var facts = DeliveryFacts.of(order, Set.of(line));
          var gone = facts.lost();
          return gone != null && gone.type() == EventType.RETURNED_TO_SENDER;
        });
  }
}
