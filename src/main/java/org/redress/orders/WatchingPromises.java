package org.redress.orders;

import static org.redress.orders.OrderDeadline.Meaning.*;
import static org.redress.orders.OrderDeadline.State.*;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.redress.orders.OrderDeadline.Meaning;
import org.redress.orders.OrderEvents.DelayAnswerMissed;
import org.redress.orders.OrderEvents.GuaranteeEnded;
import org.redress.orders.OrderEvents.OrderCancelled;
import org.redress.orders.OrderEvents.OrderCancelled.Ground;
import org.redress.orders.OrderEvents.PromiseBroken;
import org.redress.orders.OrderView.Status;
import org.redress.orders.ReportEvent.Details;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.DelayNotice.Silence;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.DomainEvent;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The steps that an order's process asks for when a deadline has passed. Each looks at the deadline
 * itself: what was done before is not done again, and what is not due is not done yet.
 */
@Component
public class WatchingPromises {

  /**
   * A process that is early by less than this waits and asks again; otherwise its timer is set
   * anew.
   */
  private static final Duration SLIGHTLY_EARLY = Duration.ofMinutes(1);

  private final OrderFiles files;
  private final FindingDelays delays;
  private final ReportingEvents reporting;
  private final GuaranteeHolds holds;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  WatchingPromises(
      OrderFiles files,
      FindingDelays delays,
      ReportingEvents reporting,
      GuaranteeHolds holds,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.files = files;
    this.delays = delays;
    this.reporting = reporting;
    this.holds = holds;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  /** The promise is at risk: the table says what the customer is told. */
  public Watched giveDelayNotice(MarketplaceId marketplace, OrderId order) {
    return work(
        marketplace,
        order,
        (file, now) -> delays.tell(marketplace, file, now),
        file -> file.deadlines().nextRisk());
  }

  /**
   * The customer did not answer to the delay: the order is kept or cancelled, as the table said.
   */
  public Watched actOnSilence(MarketplaceId marketplace, OrderId order) {
    return at(ANSWER_DELAY, marketplace, order, (file, now) -> silence(marketplace, file, now));
  }

  /** The promised day has ended. */
  public Watched tellBrokenPromise(MarketplaceId marketplace, OrderId order) {
    return at(
        DELIVER_BY,
        marketplace,
        order,
        (file, now) -> {
          file.deadlines().close(DELIVER_BY, MISSED, now);
          file.order().noteBrokenPromiseTold();
          var claimable = file.order().paid() > 0 && file.order().terms().claimWindowDays() > 0;
          publish(new PromiseBroken(marketplace, order, now, Actor.SYSTEM, claimable));
        });
  }

  /** The guarantee is over, unless somebody still needs it. */
  public Watched endGuarantee(MarketplaceId marketplace, OrderId order) {
    return at(
        GUARANTEE_ENDS,
        marketplace,
        order,
        (file, now) -> {
          if (holds.any(marketplace, order)) {
            file.deadlines().waitWith(GUARANTEE_ENDS);
            return;
          }
          file.deadlines().close(GUARANTEE_ENDS, MET, now);
          file.deadlines().liftAll(now);
          file.order().complete();
          publish(new GuaranteeEnded(marketplace, order, now, Actor.SYSTEM));
        });
  }

  private void silence(MarketplaceId marketplace, OrderFile file, Instant now) {
    file.deadlines().close(ANSWER_DELAY, MISSED, now);
    var means = file.order().silenceMeans() == Silence.CANCEL ? Silence.CANCEL : Silence.KEEP;
    publish(new DelayAnswerMissed(marketplace, file.id(), now, Actor.SYSTEM, means));
    if (means == Silence.CANCEL) {
      var cancelled = new ReportEvent(EventType.CANCELLED, now, Source.MARKETPLACE, Details.NONE);
      reporting.keep(marketplace, file, reporting.sent(cancelled, now), Actor.SYSTEM);
      file.settle(now);
      publish(
          new OrderCancelled(marketplace, file.id(), now, Actor.SYSTEM, Ground.SILENT_ABOUT_DELAY));
    }
  }

  private Watched at(
      Meaning meaning,
      MarketplaceId marketplace,
      OrderId order,
      BiConsumer<OrderFile, Instant> step) {
    return work(
        marketplace,
        order,
        (file, now) -> {
          if (file.deadlines().due(meaning, now)) {
            step.accept(file, now);
          }
        },
        file -> file.deadlines().fireOf(meaning));
  }

  private Watched work(
      MarketplaceId marketplace,
      OrderId order,
      BiConsumer<OrderFile, Instant> step,
      java.util.function.Function<OrderFile, Instant> next) {
    return tenancy.in(
        marketplace,
        () -> {
          var file = files.lock(marketplace, order).orElseThrow();
          var now = clock.now();
          var early = next.apply(file);
          if (early.isAfter(now) && early.isBefore(now.plus(SLIGHTLY_EARLY))) {
            return new Watched.NotYet(early);
          }
          if (file.order().status() == Status.OPEN) {
            step.accept(file, now);
          }
          return new Watched.Done(file.watch());
        });
  }

  private void publish(DomainEvent event) {
    events.publishEvent(event);
  }
}
