package org.redress.orders;

import static org.redress.orders.OrderDeadline.Meaning.ANSWER_DELAY;

import java.time.Instant;
import org.redress.orders.OrderEvents.CourseChanged;
import org.redress.orders.OrderEvents.CourseChanged.Step;
import org.redress.orders.OrderEvents.OrderCancelled;
import org.redress.orders.OrderEvents.OrderCancelled.Ground;
import org.redress.orders.OrderEvents.PromiseKept;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets a new fact act: the order's course is followed anew, and whoever waits for it is told. */
@Component
class FollowingCourses {

  private final ApplicationEventPublisher events;

  FollowingCourses(ApplicationEventPublisher events) {
    this.events = events;
  }

  void follow(MarketplaceId marketplace, OrderFile file, OrderEvent fact, Instant now, Actor by) {
    var order = file.order();
    var before = order.promiseSettled();
    if (fact.type() == EventType.DELAY_DECLINED
        && file.deadlines().awaits(ANSWER_DELAY, fact.occurredAt())) {
      // without a notice that offers it, or after its time, it is a word and changes nothing
      order.noteDeclined(fact.id());
    }
    if (fact.type() == EventType.DELAY_ACCEPTED || fact.type() == EventType.DELAY_DECLINED) {
      file.deadlines().close(ANSWER_DELAY, OrderDeadline.State.MET, now);
    }
    var step = file.follow(now);
    if (step == Step.CANCELLED) {
      var ground =
          fact.type() == EventType.DELAY_DECLINED ? Ground.DELAY_DECLINED : Ground.REPORTED;
      events.publishEvent(new OrderCancelled(marketplace, file.id(), now, by, ground));
    }
    if (order.promiseSettled() == PromiseState.KEPT && before != PromiseState.KEPT) {
      events.publishEvent(new PromiseKept(marketplace, file.id(), now, by));
    }
    if (step != null) {
      events.publishEvent(new CourseChanged(marketplace, file.id(), now, by, step, file.watch()));
    }
  }
}
