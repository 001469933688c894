package org.redress.guarantee;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
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
 * Sees to it that nobody has its money twice unheard, once from here and once from its bank:
 * whatever changes what was paid, given back or taken back is looked at in its own transaction.
 */
@Component
class FollowingBanks {

  private static final Set<EventType> OF_BANKS =
      EnumSet.of(
          EventType.CHARGEBACK_OPENED,
          EventType.CHARGEBACK_WON,
          EventType.CHARGEBACK_LOST,
          EventType.RETRACTED);
  private static final Set<EventType> OF_MONEY = EnumSet.of(EventType.PAID, EventType.REFUNDED);

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
    if (OF_BANKS.contains(event.type())) {
      look(event);
    } else if (OF_MONEY.contains(event.type())) {
      lookWhereDisputed(event);
    }
  }

  @EventListener
  void on(RefundRequested event) {
    lookWhereDisputed(event);
  }

  @EventListener
  void on(RefundConfirmed event) {
    lookWhereDisputed(event);
  }

  /** Also what was refused or has bounced counts no longer. */
  @EventListener
  void on(RefundNeedsPerson event) {
    lookWhereDisputed(event);
  }

  private void lookWhereDisputed(DomainEvent event) {
    if (!BankDispute.of(order(event.marketplace(), event.order())).isEmpty()) {
      look(event);
    }
  }

  private void look(DomainEvent event) {
    var marketplace = event.marketplace();
    var ofPayment = money.hold(marketplace, event.order());
    var open = ofPayment.values().stream().anyMatch(SecondMoney::open);
    ofPayment.forEach(
        (id, its) -> follow(marketplace, order(marketplace, id), its, open, event.at()));
  }

  private void follow(
      MarketplaceId marketplace, OrderView order, SecondMoney its, boolean open, Instant now) {
    var disputes = BankDispute.of(order);
    var paidBack = refunds.ofOrder(marketplace, order.id());
    tasks.answer(marketplace, order, disputes, its, paidBack);
    if (open) {
      tasks.nothingToDecide(marketplace, order);
    } else {
      losses.note(marketplace, order, its.lost(), now);
      settle(marketplace, order, its.certain(), paidBack, now);
    }
  }

  /** No bank has anything left to decide. */
  private void settle(
      MarketplaceId marketplace,
      OrderView order,
      long twice,
      List<RefundView> paidBack,
      Instant now) {
    if (asking.open(marketplace, order, twice) < 0) {
      asking.noLongerAsk(marketplace, order, twice, paidBack, now);
    }
    var more = asking.open(marketplace, order, twice);
    if (more <= 0) {
      tasks.nothingToDecide(marketplace, order);
      return;
    }
    var reached = reached(paidBack);
    if (BankDispute.of(order).stream().anyMatch(it -> it.lost() && it.fraud())) {
      tasks.decide(marketplace, order, Why.FRAUD, more, paidBack, now);
    } else if (reached.isEmpty()) {
      tasks.decide(marketplace, order, Why.ELSEWHERE, more, paidBack, now);
    } else {
      tasks.nothingToDecide(marketplace, order);
      asking.ask(marketplace, order, reached.get(), more, now);
    }
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
