package org.redress.claims;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.redress.claims.ClaimEvents.CaseFactsChanged;
import org.redress.claims.ClaimEvents.CaseFactsChanged.Fact;
import org.redress.claims.ClaimEvents.ClaimClosed;
import org.redress.guarantee.Escalations;
import org.redress.orders.HoldingOrders;
import org.redress.orders.OrderView;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundEvents.DestinationGiven;
import org.redress.refunds.RefundEvents.PersonActed;
import org.redress.refunds.RefundEvents.RefundAmountChanged;
import org.redress.refunds.RefundEvents.RefundConfirmed;
import org.redress.refunds.RefundEvents.RefundNeedsPerson;
import org.redress.refunds.RefundEvents.RefundSettledElsewhere;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundStep.Next;
import org.redress.refunds.RefundView;
import org.redress.refunds.RefundView.State;
import org.redress.refunds.Refunds;
import org.redress.shared.CaseEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A claim ends with its money, in the transaction that learned of it. */
@Component
class FollowingRefunds {

  private final Claims claims;
  private final ClaimFiles files;
  private final ClaimLines lines;
  private final SettlingElsewhere elsewhere;
  private final Escalations escalations;
  private final Refunds refunds;
  private final HoldingOrders orders;
  private final LateParcels late;
  private final ApplicationEventPublisher events;

  FollowingRefunds(
      Claims claims,
      ClaimFiles files,
      ClaimLines lines,
      SettlingElsewhere elsewhere,
      Escalations escalations,
      Refunds refunds,
      HoldingOrders orders,
      LateParcels late,
      ApplicationEventPublisher events) {
    this.claims = claims;
    this.files = files;
    this.lines = lines;
    this.elsewhere = elsewhere;
    this.escalations = escalations;
    this.refunds = refunds;
    this.orders = orders;
    this.late = late;
    this.events = events;
  }

  @EventListener
  void on(RefundConfirmed event) {
    follow(event, event.refund(), (claim, parts, order) -> end(claim, parts, order, event));
  }

  /** With the last part of what was ruled; each goes back to a capture of its own. */
  private void end(Claim claim, List<RefundView> parts, OrderView order, CaseEvent event) {
    if (!parts.stream().allMatch(RefundView::over)) {
      return;
    }
    claim.paid(outcome(claim, parts), event.at());
    close(claim, event);
    late.paid(claim, order, parts.getFirst(), event);
  }

  /** By the money: less than was claimed only where what was ruled is. */
  private static Outcome outcome(Claim claim, List<RefundView> parts) {
    return parts.stream().mapToLong(RefundView::ruled).sum() < claim.opened().claimed()
        ? Outcome.PARTIALLY_REFUNDED
        : Outcome.REFUNDED;
  }

  private void close(Claim claim, CaseEvent event) {
    lines.free(claim);
    events.publishEvent(
        new ClaimClosed(
            event.marketplace(),
            event.order(),
            claim.id(),
            event.at(),
            event.by(),
            Objects.requireNonNull(claim.ending().outcome()),
            claim.ending().decidedBy()));
  }

  /** Nobody pays, nobody bears it; of the guarantor's cover nothing is taken any more. */
  @EventListener
  void on(RefundSettledElsewhere event) {
    follow(
        event,
        event.refund(),
        (claim, parts, order) -> {
          owes(claim, parts, event);
          if (parts.stream().anyMatch(part -> part.state() != State.SETTLED_ELSEWHERE)) {
            end(claim, parts, order, event);
            return;
          }
          claim.letObject(null);
          claim.paid(Outcome.SETTLED_ELSEWHERE, event.at());
          if (parts.getFirst().paidBy() == Purse.GUARANTOR) {
            escalations.release(event.marketplace(), claim.id(), 0, event.at());
          }
          close(claim, event);
        });
  }

  @EventListener
  void on(RefundAmountChanged event) {
    follow(
        event,
        event.refund(),
        (claim, parts, order) -> {
          owes(claim, parts, event);
          if (parts.getFirst().paidBy() == Purse.GUARANTOR) {
            escalations.release(event.marketplace(), claim.id(), event.amount(), event.at());
          }
        });
  }

  /** A guarantor that was silent owes no more than is paid in its place. */
  private void owes(Claim claim, List<RefundView> parts, CaseEvent event) {
    var paid =
        parts.stream()
            .filter(part -> part.state() != State.SETTLED_ELSEWHERE)
            .mapToLong(RefundView::amount)
            .sum();
    escalations.owes(event.marketplace(), claim.id(), paid, event.at());
  }

  /** Without a claim of its own it may have brought back what others claim. */
  @EventListener
  void alsoEnds(RefundConfirmed event) {
    if (event.caseId() == null) {
      claims.ofOrder(event.marketplace().value(), event.order().value()).stream()
          .filter(claim -> !claim.settled())
          .flatMap(claim -> files.hold(event.marketplace(), claim.id()).stream())
          .filter(file -> elsewhere.settle(file, event.at()))
          .forEach(file -> tellProcess(file.claim(), event));
    }
  }

  private void tellProcess(Claim claim, RefundConfirmed event) {
    events.publishEvent(
        new CaseFactsChanged(
            event.marketplace(),
            event.order(),
            claim.id(),
            event.at(),
            event.by(),
            Fact.ORDER_REPORT));
  }

  @EventListener
  void on(RefundNeedsPerson event) {
    follow(
        event,
        event.refund(),
        (claim, parts, order) -> {
          owedAgain(claim, parts.getLast());
          claim.settleBy(CaseStatus.UNDER_REVIEW, null);
        });
  }

  /** What had come back another way is paid and borne again, as it was ruled. */
  private static void owedAgain(Claim claim, RefundView refund) {
    var ending = claim.ending();
    var who = ending.decidedBy();
    if (ending.outcome() == Outcome.SETTLED_ELSEWHERE && who != null) {
      claim.settle(
          new RefundId(Objects.requireNonNull(ending.refundId())),
          who,
          refund.paidBy(),
          refund.borneBy());
    }
  }

  @EventListener
  void on(DestinationGiven event) {
    follow(event, event.refund(), (claim, parts, order) -> turn(claim, parts));
  }

  @EventListener
  void on(PersonActed event) {
    follow(
        event,
        event.refund(),
        (claim, parts, order) -> {
          if (!claim.closed()) {
            turn(claim, parts);
          }
        });
  }

  /** The part that somebody has to act on speaks for all. */
  private static void turn(Claim claim, List<RefundView> parts) {
    var waits =
        Stream.of(Next.PERSON, Next.ASK_DESTINATION)
            .flatMap(next -> parts.stream().filter(part -> part.step().next() == next))
            .findFirst()
            .orElse(parts.getFirst());
    CaseTransitions.turnTo(claim, waits);
  }

  private interface Step {
    void take(Claim claim, List<RefundView> parts, OrderView order);
  }

  private void follow(CaseEvent event, RefundId refund, Step step) {
    var ofCase = event.caseId();
    if (ofCase == null) {
      return;
    }
    // the order first, as everywhere: a guarantee may end with the claim
    var order = orders.hold(event.marketplace(), event.order()).orElseThrow();
    var claim = claims.lock(event.marketplace().value(), ofCase.value()).orElse(null);
    var parts = claim == null ? List.<RefundView>of() : parts(event, claim);
    if (claim != null && parts.stream().anyMatch(part -> part.id().equals(refund))) {
      step.take(claim, parts, order);
      claim.touch(event.at());
    }
  }

  /** All refunds of what was ruled last. */
  private List<RefundView> parts(CaseEvent event, Claim claim) {
    var all = refunds.ofCase(event.marketplace(), claim.id());
    var decision =
        all.stream()
            .filter(refund -> refund.id().value().equals(claim.ending().refundId()))
            .map(RefundView::decision)
            .findFirst()
            .orElse("");
    return all.stream().filter(refund -> refund.decision().equals(decision)).toList();
  }
}
