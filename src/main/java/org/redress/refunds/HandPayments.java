package org.redress.refunds;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redress.orders.FindingOrders;
import org.redress.refunds.HandPayment.State;
import org.redress.refunds.RefundEvents.HandPaymentEnded;
import org.redress.refunds.RefundEvents.HandPaymentProposed;
import org.redress.refunds.RefundTroubles.ByHand;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.StaffIndependence;
import org.redress.tasks.Finish;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Money that people pay outside, on a refund that its caller has locked: who may pay, what counts
 * together, and what has to wait for a second person.
 */
@Component
class HandPayments {

  private final HandPaymentRows rows;
  private final AloneUpTo upTo;
  private final OneHand oneHand;
  private final PaidOutside outside;
  private final StaffIndependence independence;
  private final ObjectProvider<CaseDeciders> deciders;
  private final FindingOrders orders;
  private final Tasks tasks;
  private final Ids ids;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  HandPayments(
      HandPaymentRows rows,
      AloneUpTo upTo,
      OneHand oneHand,
      PaidOutside outside,
      StaffIndependence independence,
      ObjectProvider<CaseDeciders> deciders,
      FindingOrders orders,
      Tasks tasks,
      Ids ids,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.upTo = upTo;
    this.oneHand = oneHand;
    this.outside = outside;
    this.independence = independence;
    this.deciders = deciders;
    this.orders = orders;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  List<HandPayment> of(MarketplaceId marketplace, Collection<RefundId> refunds) {
    return rows.of(marketplace, refunds);
  }

  /** The proposal that waits for a second person; one that nobody confirmed in time is over. */
  @Nullable HandPayment open(Refund refund, Instant now) {
    var open = rows.open(refund).orElse(null);
    if (open != null && !now.isBefore(open.until())) {
      end(refund, open, State.LAPSED, null, Actor.SYSTEM, now);
      return null;
    }
    return open;
  }

  /** Whether this person, or one whose hand it may be, has decided about the money. */
  boolean decided(Refund refund, Actor by) {
    return !independence.ofAll(refund.marketplace(), by.name(), deciders(refund));
  }

  /** Whether nothing came into the refund's case since this state of its dossier. */
  boolean seen(Refund refund, long dossier) {
    var caseId = refund.asked().caseId();
    return caseId == null
        || deciders.stream().allMatch(of -> of.dossier(refund.marketplace(), caseId) == dossier);
  }

  /** Whether the proposal still rests on what there is. */
  boolean unchanged(Refund refund, HandPayment payment) {
    var seen = rows.dossier(refund.marketplace(), payment.id());
    return rows.unchanged(refund, payment) && (seen == null || seen(refund, seen));
  }

  /** PAID where one person is enough, else PROPOSED. */
  HandPayment keep(Refund refund, ByHand paid, Instant now, Actor by) {
    var marketplace = refund.marketplace();
    rows.lock(marketplace);
    var asked = refund.asked();
    var customer = customer(refund);
    var limit = upTo.byHand(marketplace, asked.currency());
    var counted =
        new HandPaymentRows.Counted(
            marketplace,
            asked.currency(),
            asked.orderId(),
            asked.caseUuid(),
            refund.id().value(),
            customer,
            now.minus(Duration.ofDays(limit.windowDays())));
    var summed =
        asked.amount()
            + rows.summed(counted, oneHand.of(counted, by))
            + outside.besides(refund, customer, by);
    var alone = summed <= limit.alone();
    var payment =
        new HandPayment(
            new HandPaymentId(ids.next()),
            refund.id(),
            asked.amount(),
            asked.currency(),
            summed,
            paid.reference(),
            paid.reason(),
            alone ? State.PAID : State.PROPOSED,
            by.name(),
            independence.hand(marketplace, by.name()),
            now,
            now.plus(Duration.ofDays(limit.proposalDays())),
            null,
            alone ? now : null);
    rows.add(refund, new HandPaymentRows.Seen(customer, paid.dossier()), payment);
    if (!alone) {
      askSecond(refund, payment, now, by);
    }
    return payment;
  }

  /** A second person: neither the proposer nor one who decided about the money. */
  boolean second(Refund refund, HandPayment payment, Actor by) {
    return by.kind() == Actor.Kind.USER
        && independence.ofAll(refund.marketplace(), by.name(), payment.hand())
        && !decided(refund, by);
  }

  void end(
      Refund refund,
      HandPayment payment,
      State how,
      @Nullable String second,
      Actor by,
      Instant now) {
    rows.end(refund.marketplace(), payment.id(), how, second(refund, second), now);
    if (how == State.LAPSED
        || !(tasks.done(refund.marketplace(), key(payment), how.name(), by)
            instanceof Finish.Done)) {
      // who takes its own proposal back was not to do this work
      tasks.lift(refund.marketplace(), key(payment));
    }
    events.publishEvent(
        new HandPaymentEnded(
            refund.marketplace(),
            refund.asked().order(),
            refund.asked().caseId(),
            now,
            by,
            refund.id(),
            payment.id(),
            payment.proposedBy(),
            how));
  }

  /** The refund goes on another way. */
  void overtake(Refund refund) {
    rows.open(refund)
        .ifPresent(open -> end(refund, open, State.LAPSED, null, Actor.SYSTEM, clock.now()));
  }

  private void askSecond(Refund refund, HandPayment payment, Instant now, Actor by) {
    var asked = refund.asked();
    var notBy = new TreeSet<>(deciders(refund));
    notBy.addAll(payment.hand());
    tasks.open(
        refund.marketplace(),
        new OpenTask(
            key(payment),
            TaskKind.SECOND_PERSON,
            asked.order(),
            asked.caseId(),
            Map.of(
                "why", "HAND_PAYMENT",
                "refund", refund.id().toString(),
                "amount", Long.toString(payment.amount()),
                "currency", payment.currency()),
            now.plus(RefundTimes.FOR_PERSON),
            notBy));
    events.publishEvent(
        new HandPaymentProposed(
            refund.marketplace(),
            asked.order(),
            asked.caseId(),
            now,
            by,
            refund.id(),
            payment.id(),
            payment.amount(),
            payment.summed()));
  }

  private Set<String> deciders(Refund refund) {
    var names = new TreeSet<String>();
    var caseId = refund.asked().caseId();
    if (caseId != null) {
      deciders.forEach(of -> names.addAll(of.of(refund.marketplace(), caseId)));
    }
    return names;
  }

  private HandPaymentRows.Second second(Refund refund, @Nullable String user) {
    return user == null
        ? HandPaymentRows.Second.NOBODY
        : new HandPaymentRows.Second(user, independence.hand(refund.marketplace(), user));
  }

  private String customer(Refund refund) {
    var order = orders.find(refund.marketplace(), refund.asked().order()).orElseThrow();
    return order.contract().customer().reference();
  }

  private static String key(HandPayment payment) {
    return "hand-payment:" + payment.id();
  }
}
