package org.redress.claims;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimEvents.CancelledParcelCame;
import org.redress.guarantee.AskingCustomers;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.EventType;
import org.redress.orders.HoldingOrders;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.orders.OrderView;
import org.redress.orders.Reserved.Share;
import org.redress.policy.Answer;
import org.redress.policy.LateDelivery;
import org.redress.policy.Policies;
import org.redress.refunds.RefundEvents.RefundConfirmed;
import org.redress.refunds.RefundView;
import org.redress.refunds.RefundView.State;
import org.redress.refunds.Refunds;
import org.redress.shared.Actor;
import org.redress.shared.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Parcels of cancelled orders that come after the money went back without a claim: a late parcel
 * like any other, only that the table is asked about the order.
 */
@Component
class LateParcelsOfOrders {

  private static final Set<EventType> OF_PARCELS =
      Set.of(EventType.DELIVERED, EventType.RETURNED_TO_SENDER, EventType.RETRACTED);

  private final HoldingOrders orders;
  private final Refunds refunds;
  private final Policies policies;
  private final AskingCustomers asking;
  private final KeptParcels kept;
  private final ApplicationEventPublisher events;

  LateParcelsOfOrders(
      HoldingOrders orders,
      Refunds refunds,
      Policies policies,
      AskingCustomers asking,
      KeptParcels kept,
      ApplicationEventPublisher events) {
    this.orders = orders;
    this.refunds = refunds;
    this.policies = policies;
    this.asking = asking;
    this.kept = kept;
    this.events = events;
  }

  @EventListener
  void on(OrderEventReported event) {
    if (!OF_PARCELS.contains(event.type())) {
      return;
    }
    var paid = ofOrder(event);
    if (paid.isEmpty()) {
      return;
    }
    var order = orders.hold(event.marketplace(), event.order()).orElseThrow();
    if (event.type() == EventType.RETRACTED) {
      var gone = paid.stream().filter(refund -> !came(order, refund, null)).toList();
      asking.noLongerAskFor(event.marketplace(), gone, Actor.SYSTEM, event.at());
      return;
    }
    if (event.type() == EventType.RETURNED_TO_SENDER) {
      asking.sentBack(
          event.marketplace(),
          paid.stream().filter(refund -> wentBack(order, refund)).toList(),
          LateParcels.byMerchant(order, event.eventId()),
          event.at());
      return;
    }
    var late =
        paid.stream()
            .filter(refund -> came(order, refund, null))
            .filter(refund -> !came(order, refund, event.eventId()))
            .toList();
    ask(event, order, late);
  }

  /** After whoever tells of the money. */
  @EventListener
  @Order(2)
  void on(RefundConfirmed event) {
    var paid =
        ofOrder(event).stream().filter(refund -> refund.id().equals(event.refund())).toList();
    if (paid.isEmpty()) {
      return;
    }
    var order = orders.hold(event.marketplace(), event.order()).orElseThrow();
    ask(event, order, paid.stream().filter(refund -> cameSince(order, refund)).toList());
  }

  private List<RefundView> ofOrder(DomainEvent event) {
    return refunds.ofOrder(event.marketplace(), event.order()).stream()
        .filter(refund -> refund.ofCancellation() && refund.state() == State.CONFIRMED)
        .toList();
  }

  private static boolean came(OrderView order, RefundView refund, @Nullable UUID without) {
    var lines = lines(refund);
    var facts =
        without == null
            ? DeliveryFacts.of(order, lines)
            : DeliveryFacts.without(order, lines, without);
    return facts.delivered() != null && facts.delivered().type() == EventType.DELIVERED;
  }

  private static boolean cameSince(OrderView order, RefundView refund) {
    var delivered = DeliveryFacts.of(order, lines(refund)).delivered();
    return delivered != null
        && delivered.type() == EventType.DELIVERED
        && delivered.reportedAt().isAfter(refund.requestedAt());
  }

  private static boolean wentBack(OrderView order, RefundView refund) {
    var back = DeliveryFacts.of(order, lines(refund)).contradicting();
    return back != null && back.type() == EventType.RETURNED_TO_SENDER;
  }

  private static Set<String> lines(RefundView refund) {
    return refund.shares().stream().map(Share::line).collect(Collectors.toUnmodifiableSet());
  }

  private void ask(DomainEvent cause, OrderView order, List<RefundView> late) {
    if (late.isEmpty()) {
      return;
    }
    var paid = late.stream().mapToLong(RefundView::amount).sum();
    var answer =
        policies.ask(
            cause.marketplace(),
            order.id(),
            order.policyEdition().number(),
            new LateDelivery.Asked(
                order.contract().currency(),
                paid,
                waitRefused(order),
                kept.lately(cause.marketplace(), order, cause.at())));
    var found =
        answer instanceof Answer.Decided<LateDelivery>(var decision, var value) ? value : null;
    var action = found == null ? null : found.action();
    var backBy =
        found == null || action != LateDelivery.Action.SEND_BACK
            ? null
            : asking.backBy(cause.marketplace(), found.sendBackDays(), cause.at());
    var by = cause.by().kind() == Actor.Kind.IMPORT ? cause.by() : Actor.SYSTEM;
    events.publishEvent(
        new CancelledParcelCame(cause.marketplace(), order.id(), cause.at(), by, action, backBy));
    if (action == LateDelivery.Action.KEEP) {
      kept.note(cause.marketplace(), order, cause.at());
    } else if (action == LateDelivery.Action.PAY_BACK) {
      asking.askFor(cause.marketplace(), late, order, cause.at());
    } else if (backBy != null) {
      asking.awaitFor(cause.marketplace(), late, order, backBy, cause.at());
    }
  }

  private static boolean waitRefused(OrderView order) {
    return order.events().stream()
        .anyMatch(event -> event.type() == EventType.DELAY_DECLINED && !event.retracted());
  }
}
