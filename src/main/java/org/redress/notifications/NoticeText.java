package org.redress.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.access.Marketplace;
import org.redress.orders.Merchant;
import org.redress.orders.OrderView;

/** The words of a notice about an order, in the customer's language. */
final class NoticeText {

  private final Wording wording;
  private final OrderView order;
  private final String merchant;

  NoticeText(Marketplace marketplace, OrderView order, @Nullable Merchant merchant) {
    this.wording = Wording.forCustomer(order, marketplace);
    this.order = order;
    this.merchant = merchant == null ? order.contract().merchant().reference() : merchant.name();
  }

  /** BCP 47. */
  String language() {
    return wording.tag();
  }

  String say(String key, @Nullable Instant answerBy) {
    var window = order.claimWindow();
    return wording.say(
        key,
        order.contract().reference(),
        merchant,
        wording.day(order.promise().deliverBy()),
        answerBy == null ? "" : lastDayBefore(answerBy),
        window == null ? "" : wording.day(window.closesAt().atZone(wording.zone()).toLocalDate()));
  }

  private String lastDayBefore(Instant end) {
    return wording.day(end.minusMillis(1).atZone(wording.zone()).toLocalDate());
  }
}
