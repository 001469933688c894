package org.redress.notifications.cases;

import static org.redress.notifications.Notice.Reason.DESTINATION_ASKED;
import static org.redress.notifications.Notice.Reason.MONEY_ON_ITS_WAY;
import static org.redress.notifications.Notice.Recipient.CUSTOMER;

import org.redress.claims.ClaimEvents.RefundRuled;
import org.redress.refunds.RefundEvents.PersonActed;
import org.redress.refunds.RefundEvents.RefundConfirmed;
import org.redress.refunds.RefundStep;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.CaseEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the customer of a case how its money comes, and asks where it should go. */
@Component
class TellingOfMoney {

  private final WritingToParties writing;
  private final Refunds refunds;

  TellingOfMoney(WritingToParties writing, Refunds refunds) {
    this.writing = writing;
    this.refunds = refunds;
  }

  @EventListener
  @Order(1)
  void tell(RefundRuled ruled) {
    refunds.ofCase(ruled.marketplace(), ruled.caseId()).reversed().stream()
        .limit(1)
        .forEach(refund -> askDestination(ruled, refund));
  }

  /** A person has the customer asked where the money did not reach it. */
  @EventListener
  void tell(PersonActed acted) {
    refunds
        .find(acted.marketplace(), acted.refund())
        .ifPresent(refund -> askDestination(acted, refund));
  }

  private void askDestination(CaseEvent event, RefundView refund) {
    var until = refund.destinationBy();
    if (refund.step().next() == RefundStep.Next.ASK_DESTINATION && until != null) {
      writing.because(
          event,
          letters ->
              letters.give(
                  CUSTOMER,
                  DESTINATION_ASKED,
                  "%s until %s".formatted(refund.id(), until),
                  letter ->
                      letter.tell(
                          DESTINATION_ASKED,
                          "body",
                          letter.money(refund.amount()),
                          letter.until(until))));
    }
  }

  /** Before the claim closes because of it. Sent back by a bank it may go out again. */
  @EventListener
  @Order(0)
  void tell(RefundConfirmed confirmed) {
    var refund = refunds.find(confirmed.marketplace(), confirmed.refund()).orElseThrow();
    writing.because(
        confirmed,
        letters ->
            letters.give(
                CUSTOMER,
                MONEY_ON_ITS_WAY,
                "%s at %s".formatted(refund.id(), confirmed.at()),
                letter ->
                    letter.tell(MONEY_ON_ITS_WAY, way(refund), letter.money(refund.amount()))));
  }

  private static String way(RefundView refund) {
    return refund.payment().byHand() != null ? "BY_HAND" : refund.kind().name();
  }
}
