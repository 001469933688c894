package org.redress.orders;

import static org.redress.orders.OrderDeadline.Meaning.GUARANTEE_ENDS;

import org.redress.orders.OrderEvents.CourseChanged;
import org.redress.orders.OrderEvents.CourseChanged.Step;
import org.redress.orders.OrderView.Status;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps a guarantee running, or its cover taken, while somebody needs it. Each act joins the
 * caller's transaction and may come again.
 */
@Component
public class HoldingGuarantees {

  /** What a holder needs. */
  public enum What {
    /** The guarantee does not end, and its cover stays taken. */
    GUARANTEE,
    /** Its cover stays taken: the guarantor waits for its money. */
    EXPOSURE
  }

  private final GuaranteeHolds holds;
  private final OrderFiles files;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  HoldingGuarantees(
      GuaranteeHolds holds,
      OrderFiles files,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.holds = holds;
    this.files = files;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  /** {@code holder} names what needs it, e.g. {@code claim:} and its id. */
  public void hold(MarketplaceId marketplace, OrderId order, String holder, What what) {
    tenancy.run(marketplace, () -> holds.add(marketplace, order, holder, what, clock.now()));
  }

  /** A guarantee whose end has waited for this holder alone ends at once. */
  public void release(MarketplaceId marketplace, OrderId order, String holder) {
    tenancy.run(
        marketplace,
        () -> {
          var held = holds.remove(marketplace, order, holder).orElse(null);
          if (held == What.GUARANTEE && !holds.any(marketplace, order)) {
            endIfWaiting(marketplace, order);
          }
        });
  }

  private void endIfWaiting(MarketplaceId marketplace, OrderId order) {
    var file = files.lock(marketplace, order).orElseThrow();
    var now = clock.now();
    if (file.order().status() == Status.OPEN && file.deadlines().goOn(GUARANTEE_ENDS, now)) {
      events.publishEvent(
          new CourseChanged(marketplace, order, now, Actor.SYSTEM, Step.CHANGED, file.watch()));
    }
  }
}
