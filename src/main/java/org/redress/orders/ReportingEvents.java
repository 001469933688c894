package org.redress.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * Takes a reported event as the fact it is, in any order, once per {@link EventKey}. The same fact
 * with other content, or against what stands, is taken only after a retraction.
 */
@Component
public class ReportingEvents {

  private final OrderFiles files;
  private final OrderViews views;
  private final OwnRefunds ours;
  private final FollowingCourses courses;
  private final Ids ids;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  ReportingEvents(
      OrderFiles files,
      OrderViews views,
      OwnRefunds ours,
      FollowingCourses courses,
      Ids ids,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.files = files;
    this.views = views;
    this.ours = ours;
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
    if (!EventChecks.ofSource(event, file.contract(), now).isEmpty()) {
      return new EventReport.Refused(EventChecks.check(event, file.contract(), file.events(), now));
    }
    var sent = sent(event, now);
    var compared = Compared.of(file.contract(), file.events(), sent);
    if (compared instanceof Compared.Same(var known)) {
      return new EventReport.Known(known, views.of(marketplace, file));
    }
    var problems = EventChecks.check(event, file.contract(), file.events(), now);
    if (!problems.isEmpty()) {
      return new EventReport.Refused(problems);
    }
    var own = ours(marketplace, file, sent);
    if (own.isPresent() && compared instanceof Compared.New) {
      return ourRefund(marketplace, file, sent, own.get(), by);
    }
    return switch (compared) {
      case Compared.Same(var known) -> new EventReport.Known(known, views.of(marketplace, file));
      case Compared.Other(var kept, var differences) -> new EventReport.Differs(kept, differences);
      case Compared.Contrary(var contrary) -> new EventReport.Contradicts(contrary);
      case Compared.New() -> {
        keep(marketplace, file, sent, by);
        courses.follow(marketplace, file, sent, now, by);
        yield new EventReport.Recorded(sent, views.of(marketplace, file));
      }
    };
  }

  /** What was promised under the reference of a refund that is ours; empty where it is not. */
  private Optional<Long> ours(MarketplaceId marketplace, OrderFile file, OrderEvent sent) {
    var reference = sent.details().reference();
    return sent.type() == EventType.REFUNDED && reference != null
        ? ours.amount(marketplace, file.id(), reference)
        : Optional.empty();
  }

  /** Kept as what the provider says; it is no money of others, and counts nowhere. */
  private EventReport ourRefund(
      MarketplaceId marketplace, OrderFile file, OrderEvent sent, long amount, Actor by) {
    var said = sent.details().amount();
    if (said == null || said != amount) {
      var expected =
          "%d minor units: this is our own refund %s".formatted(amount, sent.details().reference());
      return new EventReport.Contradicts(List.of(new FieldProblem("amount", expected)));
    }
    keep(marketplace, file, sent, by);
    return new EventReport.Known(sent, views.of(marketplace, file));
  }

  /** The event as it would be kept. */
  OrderEvent sent(ReportEvent event, Instant now) {
    return new OrderEvent(
        ids.next(), event.type(), event.occurredAt(), event.source(), event.details(), now, false);
  }

  /** Keeps the event beside the others, without letting it act yet. */
  void keep(MarketplaceId marketplace, OrderFile file, OrderEvent sent, Actor by) {
    files.keep(marketplace, file, sent, by);
    events.publishEvent(
        new OrderEventReported(
            marketplace,
            file.id(),
            sent.reportedAt(),
            by,
            sent.id(),
            sent.type(),
            sent.occurredAt()));
  }
}
