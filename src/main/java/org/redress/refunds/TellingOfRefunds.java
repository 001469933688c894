package org.redress.refunds;

import java.time.Instant;
import org.redress.refunds.RefundEvents.DestinationGiven;
import org.redress.refunds.RefundEvents.PersonActed;
import org.redress.refunds.RefundEvents.RefundAmountChanged;
import org.redress.refunds.RefundEvents.RefundBearerChanged;
import org.redress.refunds.RefundEvents.RefundConfirmed;
import org.redress.refunds.RefundEvents.RefundNeedsPerson;
import org.redress.refunds.RefundEvents.RefundRequested;
import org.redress.refunds.RefundEvents.RefundSettledElsewhere;
import org.redress.refunds.RefundEvents.RefundWithdrawn;
import org.redress.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what happened to a refund, within the transaction that made it so. */
@Component
class TellingOfRefunds {

  private final ApplicationEventPublisher events;

  TellingOfRefunds(ApplicationEventPublisher events) {
    this.events = events;
  }

  void requested(Refund refund, boolean byItself, Instant at, Actor by) {
    events.publishEvent(
        new RefundRequested(
            refund.marketplace(),
            refund.asked().order(),
            refund.asked().caseId(),
            at,
            by,
            refund.id(),
            refund.step(),
            byItself));
  }

  void destinationGiven(Refund refund, Instant at, Actor by) {
    events.publishEvent(
        new DestinationGiven(
            refund.marketplace(),
            refund.asked().order(),
            refund.asked().caseId(),
            at,
            by,
            refund.id()));
  }

  void confirmed(Refund refund, Instant at, Actor by) {
    events.publishEvent(
        new RefundConfirmed(
            refund.marketplace(),
            refund.asked().order(),
            refund.asked().caseId(),
            at,
            by,
            refund.id()));
  }

  /** {@code before} is what was owed until then. */
  void amountChanged(Refund refund, long before, Instant at) {
    events.publishEvent(
        new RefundAmountChanged(
            refund.marketplace(),
            refund.asked().order(),
            refund.asked().caseId(),
            at,
            Actor.SYSTEM,
            refund.id(),
            before,
            refund.asked().amount(),
            refund.asked().currency()));
  }

  /** {@code waited} is where its process stood until then. */
  void settledElsewhere(Refund refund, RefundStep waited, Instant at) {
    events.publishEvent(
        new RefundSettledElsewhere(
            refund.marketplace(),
            refund.asked().order(),
            refund.asked().caseId(),
            at,
            Actor.SYSTEM,
            refund.id(),
            waited,
            refund.step()));
  }

  void withdrawn(Refund refund, RefundStep waited, Instant at) {
    events.publishEvent(
        new RefundWithdrawn(
            refund.marketplace(),
            refund.asked().order(),
            refund.asked().caseId(),
            at,
            Actor.SYSTEM,
            refund.id(),
            waited,
            refund.step()));
  }

  void bearerChanged(Refund refund, Purse before, Instant at) {
    events.publishEvent(
        new RefundBearerChanged(
            refund.marketplace(),
            refund.asked().order(),
            refund.asked().caseId(),
            at,
            Actor.SYSTEM,
            refund.id(),
            before,
            refund.asked().borneBy(),
            at.plus(RefundTimes.TO_OBJECT)));
  }

  void needsPerson(Refund refund, RefundNeedsPerson.Why why, Instant at) {
    events.publishEvent(
        new RefundNeedsPerson(
            refund.marketplace(),
            refund.asked().order(),
            refund.asked().caseId(),
            at,
            Actor.SYSTEM,
            refund.id(),
            why));
  }

  void personActed(Refund refund, Instant at, Actor by) {
    events.publishEvent(
        new PersonActed(
            refund.marketplace(),
            refund.asked().order(),
            refund.asked().caseId(),
            at,
            by,
            refund.id(),
            refund.step()));
  }
}
