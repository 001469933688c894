package org.redress.notifications;

import static org.redress.notifications.Notice.Reason.*;
import static org.redress.notifications.Notice.Recipient.CUSTOMER;

import org.redress.access.Marketplaces;
import org.redress.notifications.Notices.Words;
import org.redress.orders.FindingOrders;
import org.redress.orders.KeepingMerchants;
import org.redress.orders.OrderEvents.DelayFound;
import org.redress.orders.OrderEvents.PromiseBroken;
import org.redress.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives customers notice of what happens to their orders, in the transaction in which it happens.
 */
@Component
class TellingCustomers {

  private final Notices notices;
  private final FindingOrders orders;
  private final KeepingMerchants merchants;
  private final Marketplaces marketplaces;

  TellingCustomers(
      Notices notices,
      FindingOrders orders,
      KeepingMerchants merchants,
      Marketplaces marketplaces) {
    this.notices = notices;
    this.orders = orders;
    this.merchants = merchants;
    this.marketplaces = marketplaces;
  }

  @EventListener
  void tell(DelayFound delay) {
    if (!delay.told()) {
      return;
    }
    var text = textFor(delay);
    var body = text.say("DELAY." + delay.risk(), null);
    if (delay.answerBy() != null && delay.silenceMeans() != null) {
      body += "\n\n" + text.say("DELAY.answer." + delay.silenceMeans(), delay.answerBy());
    }
    var subject = text.say("DELAY.subject", null);
    notices.give(
        delay,
        CUSTOMER,
        new Words(DELAY, Integer.toString(delay.noticeIndex()), text.language(), subject, body));
  }

  @EventListener
  void tell(PromiseBroken broken) {
    var text = textFor(broken);
    notices.give(broken, CUSTOMER, words(PROMISE_BROKEN, text));
    if (broken.claimable()) {
      notices.give(broken, CUSTOMER, words(CLAIM_INVITATION, text));
    }
  }

  private static Words words(Notice.Reason reason, NoticeText text) {
    return new Words(
        reason,
        "",
        text.language(),
        text.say(reason + ".subject", null),
        text.say(reason + ".body", null));
  }

  private NoticeText textFor(DomainEvent event) {
    var order = orders.find(event.marketplace(), event.order()).orElseThrow();
    var merchant =
        merchants.find(event.marketplace(), order.contract().merchant().reference()).orElse(null);
    return new NoticeText(marketplaces.get(event.marketplace()), order, merchant);
  }
}
