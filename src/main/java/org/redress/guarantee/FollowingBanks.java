package org.redress.guarantee;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.redress.guarantee.BankTasks.Why;
import org.redress.orders.BankDispute;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.FindingSecondMoney;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.orders.OrderView;
import org.redress.orders.SecondMoney;
import org.redress.refunds.RefundEvents.RefundConfirmed;
import org.redress.refunds.RefundEvents.RefundNeedsPerson;
import org.redress.refunds.RefundEvents.RefundRequested;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.Actor;
import org.redress.shared.DomainEvent;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that nobody has its money twice unheard, be it once from here and once from its bank
 * or another way, or without ever having paid: whatever changes what was paid, given back or taken
 * back is looked at in its own transaction, for all orders of the payment.
 */
@Component
class FollowingBanks {

  private static final Set<EventType> OF_MONEY =
      EnumSet.of(
          EventType.REFUNDED,
          EventType.CHARGEBACK_OPENED,
          EventType.CHARGEBACK_WON,
          EventType.CHARGEBACK_LOST,
          EventType.RETRACTED);

  private final FindingSecondMoney money;
  private final FindingOrders orders;
  private final Refunds refunds;
  private final BankLosses losses;
  private final BankTasks tasks;
  private final AskingForSecondMoney asking;

  FollowingBanks(
      FindingSecondMoney money,
      FindingOrders orders,
      Refunds refunds,
      BankLosses losses,
      BankTasks tasks,
      AskingForSecondMoney asking) {
    this.money = money;
    this.orders = orders;
    this.refunds = refunds;
    this.losses = losses;
    this.tasks = tasks;
    this.asking = asking;
  }

  @EventListener
  void on(OrderEventReported event) {
    if (event.by().kind() == Actor.Kind.IMPORT) {
      return;
    }
    if (OF_MONEY.contains(event.type())) {
      look(event.marketplace(), hold(event), event.at());
    } else if (event.type() == EventType.PAID) {
      // as nearly always: nothing has gone back yet
      var ofPayment = hold(event);
      if (!ofPayment.values().stream().allMatch(SecondMoney::isNothing)) {
        look(event.marketplace(), ofPayment, event.at());
      }
    }
  }

  @EventListener
  void on(RefundRequested event) {
    look(event.marketplace(), hold(event), event.at());
  }

  @EventListener
  void on(RefundConfirmed event) {
    look(event.marketplace(), hold(event), event.at());
  }

  /** Also what was refused or has bounced counts no longer. */
  @EventListener
  void on(RefundNeedsPerson event) {
    look(event.marketplace(), hold(event), event.at());
  }

  private Map<OrderId, SecondMoney> hold(DomainEvent event) {
    return money.hold(event.marketplace(), event.order());
  }

  private void look(MarketplaceId marketplace, Map<OrderId, SecondMoney> ofPayment, Instant now) {
    var orders = ofPayment.keySet().stream().map(id -> order(marketplace, id)).toList();
    for (var order : orders) {
      var its = Objects.requireNonNull(ofPayment.get(order.id()));
      var paidBack = refunds.ofOrder(marketplace, order.id());
      tasks.answer(marketplace, order, BankDispute.of(order), its, paidBack);
      tasks.beyond(marketplace, order, its, paidBack, now);
    }
    if (ofPayment.values().stream().anyMatch(SecondMoney::open)) {
      orders.forEach(order -> tasks.nothingToDecide(marketplace, order));
      return;
    }
    // what is asked without ground any more comes first, so that nothing is asked for twice
    for (var order : orders) {
      var its = Objects.requireNonNull(ofPayment.get(order.id()));
      losses.note(marketplace, order, its.lost(), now);
      if (asking.asked(marketplace, order.id()) > its.likely()) {
        asking.noLongerAsk(marketplace, order, its, refunds.ofOrder(marketplace, order.id()), now);
      }
    }
    var bank = bank(orders, ofPayment);
    orders.forEach(order -> settle(marketplace, order, ofPayment, bank, now));
  }

  /** What banks had to do with it. */
  private enum Bank {
    NOTHING,
    TOOK,
    SPEAKS_OF_FRAUD
  }

  private static Bank bank(List<OrderView> orders, Map<OrderId, SecondMoney> ofPayment) {
    if (ofPayment.values().stream().allMatch(its -> its.lost() == 0)) {
      return Bank.NOTHING;
    }
    return orders.stream()
            .flatMap(order -> BankDispute.of(order).stream())
            .anyMatch(it -> it.lost() && it.fraud())
        ? Bank.SPEAKS_OF_FRAUD
        : Bank.TOOK;
  }

  /** No bank has anything left to decide: what is certain is asked, the rest is a person's. */
  private void settle(
      MarketplaceId marketplace,
      OrderView order,
      Map<OrderId, SecondMoney> ofPayment,
      Bank bank,
      Instant now) {
    var its = Objects.requireNonNull(ofPayment.get(order.id()));
    var paidBack = refunds.ofOrder(marketplace, order.id());
    var reached = reached(paidBack);
    var open = asking.open(marketplace, order.id(), ofPayment);
    var more = Math.min(open, its.certain() - asking.asked(marketplace, order.id()));
    if (more > 0 && bank == Bank.TOOK && reached.isPresent()) {
      asking.ask(marketplace, order, reached.get(), its, more, now);
      open -= more;
    }
    if (open > 0) {
      var why = reached.isEmpty() ? Why.ELSEWHERE : why(bank, ofPayment);
      tasks.decide(marketplace, order, bank != Bank.NOTHING, why, open, paidBack, now);
    } else {
      tasks.nothingToDecide(marketplace, order);
    }
  }

  private static Why why(Bank bank, Map<OrderId, SecondMoney> ofPayment) {
    return switch (bank) {
      case SPEAKS_OF_FRAUD -> Why.FRAUD;
      case TOOK -> Why.OTHER_ORDERS;
      case NOTHING ->
          ofPayment.values().stream().anyMatch(its -> its.outside() > 0)
              ? Why.OUTSIDE
              : Why.NEVER_PAID;
    };
  }

  /** The last refund that reached the customer by a case, on whose page it can be asked. */
  static Optional<RefundView> reached(List<RefundView> paidBack) {
    return paidBack.reversed().stream()
        .filter(refund -> refund.caseId() != null)
        .filter(refund -> refund.state() == RefundView.State.CONFIRMED)
        .findFirst();
  }

  private OrderView order(MarketplaceId marketplace, OrderId id) {
    return orders.find(marketplace, id).orElseThrow();
  }
}
