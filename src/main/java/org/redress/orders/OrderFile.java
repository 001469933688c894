package org.redress.orders;

import static org.redress.orders.OrderDeadline.Meaning.*;
import static org.redress.orders.OrderDeadline.State.*;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.OrderEvents.CourseChanged.Step;
import org.redress.orders.OrderView.Status;
import org.redress.shared.OrderId;

/**
 * An order in hand, locked until the transaction ends: its contract, what was reported, its
 * deadlines.
 */
final class OrderFile {

  private final Order order;
  private final Contract contract;
  private final ZoneId zone;
  private final List<OrderEvent> events;
  private final Deadlines deadlines;

  OrderFile(
      Order order, Contract contract, ZoneId zone, List<OrderEvent> events, Deadlines deadlines) {
    this.order = order;
    this.contract = contract;
    this.zone = zone;
    this.events = new ArrayList<>(events);
    this.deadlines = deadlines;
  }

  void add(OrderEvent event) {
    events.add(event);
    // stable: what happened at one instant stays in the order in which it was reported
    events.sort(Comparator.comparing(OrderEvent::occurredAt));
  }

  /** Lets facts and clock decide anew; says what changed for the order's process, or null. */
  @Nullable Step follow(Instant now) {
    var before = order.status();
    var wasShipped = order.shippedAt() != null;
    var wasDelivered = order.deliveredAt() != null;
    var watched = watch();
    settle(now);
    if (order.history() || (before != Status.OPEN && order.status() != Status.OPEN)) {
      return null;
    }
    if (before != order.status()) {
      return order.status() == Status.OPEN ? Step.REOPENED : Step.CANCELLED;
    }
    if (!wasDelivered && order.deliveredAt() != null) {
      return Step.DELIVERED;
    }
    if (!wasShipped && order.shippedAt() != null) {
      return Step.SHIPPED;
    }
    return watch().equals(watched) ? null : Step.CHANGED;
  }

  /** Facts, course and deadlines, without a word to anyone. */
  void settle(Instant now) {
    var facts = Facts.of(contract, events, decline -> decline.id().equals(order.declinedEvent()));
    var course = Course.of(order.agreed(), facts, order.terms(), zone);
    order.follow(facts, course);
    if (order.status() != Status.OPEN || order.history()) {
      deadlines.liftAll(now);
      return;
    }
    settleRisks(facts, course, now);
    settleDelivery(course, now);
    deadlines.ask(GUARANTEE_ENDS, course.guaranteeUntil());
  }

  Watch watch() {
    return deadlines.watch(order.status() != Status.OPEN);
  }

  OrderId id() {
    return new OrderId(order.getId().id());
  }

  Order order() {
    return order;
  }

  Contract contract() {
    return contract;
  }

  ZoneId zone() {
    return zone;
  }

  List<OrderEvent> events() {
    return events;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  private void settleRisks(Facts facts, Course course, Instant now) {
    if (course.shipBy() == null) {
      deadlines.lift(now, SHIP_BY);
    } else if (facts.shippedAt() != null) {
      deadlines.close(SHIP_BY, MET, now);
    } else {
      deadlines.ask(SHIP_BY, course.shipBy());
    }
    if (course.trackingUntil() != null) {
      deadlines.ask(TRACKING_MOVES, course.trackingUntil());
    } else {
      deadlines.close(TRACKING_MOVES, MET, now);
    }
    if (course.toldFrom() != null) {
      deadlines.askOnce(TELL_DELAY, course.toldFrom());
    } else {
      deadlines.lift(now, TELL_DELAY);
    }
  }

  private void settleDelivery(Course course, Instant now) {
    if (order.deliveredAt() != null) {
      deadlines.lift(now, ANSWER_DELAY);
    }
    if (course.settled() == PromiseState.KEPT) {
      deadlines.met(DELIVER_BY, now);
    } else if (course.settled() == PromiseState.BROKEN || order.brokenTold()) {
      deadlines.close(DELIVER_BY, MISSED, now);
    } else {
      deadlines.ask(DELIVER_BY, course.endsAt());
    }
  }
}
