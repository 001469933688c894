package org.redress.notifications.cases;

import java.time.Duration;
import java.util.function.Function;
import org.redress.claims.ClaimRecords.Heading;
import org.redress.notifications.Notice;
import org.redress.notifications.Notice.Reason;
import org.redress.notifications.Notice.Recipient;
import org.redress.notifications.Notices;
import org.redress.shared.CaseEvent;

/** What the two parties of a case are written because of one event. */
final class Correspondence {

  private final Notices notices;
  private final CaseEvent event;
  private final Letter customer;
  private final Letter merchant;

  Correspondence(Notices notices, CaseEvent event, Letter customer, Letter merchant) {
    this.notices = notices;
    this.event = event;
    this.customer = customer;
    this.merchant = merchant;
  }

  Heading heading() {
    return customer.heading();
  }

  /** {@code occasion} tells several notices for one reason apart. */
  void give(Recipient to, Reason reason, String occasion, Function<Letter, String> body) {
    var letter = to == Recipient.CUSTOMER ? customer : merchant;
    notices.give(
        event,
        to,
        new Notices.Words(
            reason,
            occasion,
            letter.wording().tag(),
            letter.tell(reason, "subject"),
            body.apply(letter)));
  }

  void give(Recipient to, Reason reason, Function<Letter, String> body) {
    give(to, reason, "", body);
  }

  void giveBoth(Reason reason, String occasion, Function<Letter, String> body) {
    for (var to : Notice.Recipient.values()) {
      give(to, reason, occasion, body);
    }
  }

  /**
   * That the case is open is told with what comes next. That is decided while it is opened, at the
   * same instant, and not told later.
   */
  void opened(Function<Letter, String> next) {
    // the database may keep the same instant less finely
    if (Duration.between(heading().openedAt(), event.at()).toMillis() == 0) {
      give(
          Recipient.CUSTOMER,
          Reason.CASE_OPENED,
          letter -> Letter.paragraphs(letter.tell(Reason.CASE_OPENED, "body"), next.apply(letter)));
    }
  }
}
