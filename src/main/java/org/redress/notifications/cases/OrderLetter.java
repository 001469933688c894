package org.redress.notifications.cases;

import java.util.stream.Stream;
import org.redress.notifications.Wording;
import org.redress.orders.OrderView;
import org.redress.refunds.RefundView;

/**
 * A letter to the customer of an order, in its language. Every sentence knows {0} the order and {1}
 * the merchant; its own values follow from {2}.
 */
record OrderLetter(Wording wording, OrderView order, String merchant) {

  String say(String key, Object... own) {
    var names = Stream.<Object>of(order.contract().reference(), merchant);
    return wording.say(key, Stream.concat(names, Stream.of(own)).toArray());
  }

  String money(RefundView refund) {
    return wording.money(refund.amount(), refund.currency());
  }
}
