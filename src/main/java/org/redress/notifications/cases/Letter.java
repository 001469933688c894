package org.redress.notifications.cases;

import java.time.Instant;
import java.util.stream.Stream;
import org.redress.claims.ClaimRecords.Heading;
import org.redress.notifications.Notice;
import org.redress.notifications.Wording;

/**
 * A letter to a party of a case, in its language. Every sentence knows {0} the order, {1} the
 * merchant and {2} the case; its own values follow from {3}.
 */
record Letter(
    Notice.Recipient to, Wording wording, String order, String merchant, Heading heading) {

  String say(String key, Object... own) {
    var names = Stream.<Object>of(order, merchant, heading.reference());
    return wording.say(key, Stream.concat(names, Stream.of(own)).toArray());
  }

  /** The sentence of the addressee for a reason: {@code DECIDED.CUSTOMER.REFUND}. */
  String tell(Notice.Reason reason, String variant, Object... own) {
    return say("%s.%s.%s".formatted(reason, to, variant), own);
  }

  String until(Instant at) {
    return wording.until(at);
  }

  /** In minor units of the claim's currency. */
  String money(long amount) {
    return wording.money(amount, heading.currency());
  }

  static String paragraphs(String... said) {
    return String.join("\n\n", said);
  }
}
