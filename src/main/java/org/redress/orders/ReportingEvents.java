package org.redress.orders;

import java.time.Instant;
import java.util.List;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.FieldProblem;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes a reported event as the fact it is, in any order, once per key (type, time, parcel or
 * tracking number).
 */
@Component
public class ReportingEvents {

  private final OrderFiles files;
  private final OrderViews views;
  private final FollowingCourses courses;
  private final Ids ids;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  ReportingEvents(
      OrderFiles files,
      OrderViews views,
      FollowingCourses courses,
      Ids ids,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.files = files;
    this.views = views;
    this.courses = courses;
    this.ids = ids;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  public EventReport report(MarketplaceId marketplace, OrderId order, ReportEvent event, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var file = files.lock(marketplace, order);
          return file.isEmpty()
              ? new EventReport.NoSuchOrder()
              : report(marketplace, file.get(), event, by);
        });
  }

  EventReport report(MarketplaceId marketplace, OrderFile file, ReportEvent event, Actor by) {
    var now = clock.now();
    var known = file.known(EventKey.of(event));
    if (known != null) {
      return new EventReport.Known(known, views.of(marketplace, file));
    }
    var problems = check(file, event, now);
    if (!problems.isEmpty()) {
      return new EventReport.Refused(problems);
    }
    var kept = keep(marketplace, file, event, now, by);
    courses.follow(marketplace, file, kept, now, by);
    return new EventReport.Recorded(kept, views.of(marketplace, file));
  }

  /** Keeps the event beside the others, without letting it act yet. */
  OrderEvent keep(
      MarketplaceId marketplace, OrderFile file, ReportEvent event, Instant now, Actor by) {
    var kept =
        new OrderEvent(
            ids.next(),
            event.type(),
            event.occurredAt(),
            event.source(),
            event.details(),
            now,
            false);
    files.keep(marketplace, file, kept, by);
    events.publishEvent(
        new OrderEventReported(
            marketplace, file.id(), now, by, kept.id(), kept.type(), kept.occurredAt()));
    return kept;
  }

  private static List<FieldProblem> check(OrderFile file, ReportEvent event, Instant now) {
    var ids = file.events().stream().map(OrderEvent::id).toList();
    return EventChecks.check(event, file.contract(), ids, now);
  }
}
