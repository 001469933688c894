package org.redress.notifications.cases;

import static org.redress.notifications.Notice.Reason.*;
import static org.redress.notifications.Notice.Recipient.CUSTOMER;
import static org.redress.notifications.Notice.Recipient.MERCHANT;

import java.util.ArrayList;
import org.redress.access.Marketplaces;
import org.redress.claims.ClaimEvents.CancelledParcelCame;
import org.redress.notifications.Notice;
import org.redress.notifications.Notices;
import org.redress.notifications.Notices.Words;
import org.redress.notifications.Wording;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.KeepingMerchants;
import org.redress.orders.OrderView;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundEvents.PersonActed;
import org.redress.refunds.RefundEvents.RefundBearerChanged;
import org.redress.refunds.RefundEvents.RefundConfirmed;
import org.redress.refunds.RefundEvents.RefundRequested;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundStep;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.Actor;
import org.redress.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells customers of money that goes back without a case, because their order was cancelled: how it
 * comes, where it should go, that it was paid, and what becomes of a parcel that comes all the
 * same.
 */
@Component
class TellingOfCancellations {

  private final Notices notices;
  private final Refunds refunds;
  private final FindingOrders orders;
  private final KeepingMerchants merchants;
  private final Marketplaces marketplaces;

  TellingOfCancellations(
      Notices notices,
      Refunds refunds,
      FindingOrders orders,
      KeepingMerchants merchants,
      Marketplaces marketplaces) {
    this.notices = notices;
    this.refunds = refunds;
    this.orders = orders;
    this.merchants = merchants;
    this.marketplaces = marketplaces;
  }

  @EventListener
  void tell(RefundRequested event) {
    var refund = refund(event, event.refund());
    if (refund.ofCancellation()) {
      var letter = letter(event);
      var person = refund.step().next() == RefundStep.Next.PERSON;
      var said = new ArrayList<String>();
      said.add(letter.say("ORDER_CANCELLED." + (person ? "look" : "body"), letter.money(refund)));
      var until = refund.destinationBy();
      if (until != null && !person) {
        said.add(letter.say("ORDER_CANCELLED.destination", letter.wording().until(until)));
      }
      if (hasLeft(letter.order())) {
        said.add(letter.say("ORDER_CANCELLED.goods"));
      }
      give(event, letter, ORDER_CANCELLED, refund.id().toString(), String.join("\n\n", said));
    }
  }

  @EventListener
  void tell(PersonActed event) {
    var refund = refund(event, event.refund());
    if (refund.ofCancellation()) {
      var until = refund.destinationBy();
      if (until != null) {
        var letter = letter(event);
        give(
            event,
            letter,
            DESTINATION_ASKED,
            "%s until %s".formatted(refund.id(), until),
            letter.say("ORDER_CANCELLED.destination", letter.wording().until(until)));
      }
    }
  }

  @EventListener
  @Order(0)
  void tell(RefundConfirmed event) {
    var refund = refund(event, event.refund());
    if (refund.ofCancellation()) {
      var letter = letter(event);
      give(
          event,
          letter,
          MONEY_ON_ITS_WAY,
          "%s at %s".formatted(refund.id(), event.at()),
          letter.say("ORDER_CANCELLED.paid", letter.money(refund)));
    }
  }

  @EventListener
  void tell(CancelledParcelCame event) {
    var action = event.action();
    var backBy = event.sendBackBy();
    if (action != null) {
      var letter = letter(event);
      give(
          event,
          letter,
          PARCEL_CAME_LATE,
          event.at().toString(),
          backBy == null
              ? letter.say("ORDER_CANCELLED.came." + action)
              : letter.say("ORDER_CANCELLED.came." + action, letter.wording().until(backBy)));
    }
  }

  /**
   * With the merchant that has the goods again; who bears it no more is told nothing of its own.
   */
  @EventListener
  void tell(RefundBearerChanged event) {
    var refund = refund(event, event.refund());
    if (refund.ofCancellation() && event.bears() == Purse.MERCHANT) {
      var order = orders.find(event.marketplace(), event.order()).orElseThrow();
      var merchant =
          merchants.find(event.marketplace(), order.contract().merchant().reference()).orElse(null);
      var letter =
          new OrderLetter(
              Wording.forMerchant(merchant, marketplaces.get(event.marketplace())),
              order,
              merchant == null ? order.contract().merchant().reference() : merchant.name());
      notices.give(
          event,
          MERCHANT,
          new Words(
              GOODS_CAME_BACK,
              "%s at %s".formatted(refund.id(), event.at()),
              letter.wording().tag(),
              letter.say("GOODS_CAME_BACK.subject"),
              letter.say(
                  "GOODS_CAME_BACK.body",
                  letter.money(refund),
                  letter.wording().until(event.objectBy()))));
    }
  }

  private static boolean hasLeft(OrderView order) {
    return order.events().stream()
        .anyMatch(event -> event.type() == EventType.SHIPPED && !event.retracted());
  }

  private RefundView refund(DomainEvent event, RefundId id) {
    return refunds.find(event.marketplace(), id).orElseThrow();
  }

  private void give(
      DomainEvent cause, OrderLetter letter, Notice.Reason reason, String occasion, String body) {
    if (cause.by().kind() != Actor.Kind.IMPORT) {
      var subject = letter.say("ORDER_CANCELLED.subject");
      notices.give(
          cause, CUSTOMER, new Words(reason, occasion, letter.wording().tag(), subject, body));
    }
  }

  private OrderLetter letter(DomainEvent event) {
    var order = orders.find(event.marketplace(), event.order()).orElseThrow();
    var merchant =
        merchants
            .find(event.marketplace(), order.contract().merchant().reference())
            .map(known -> known.name())
            .orElse(order.contract().merchant().reference());
    return new OrderLetter(
        Wording.forCustomer(order, marketplaces.get(event.marketplace())), order, merchant);
  }
}
