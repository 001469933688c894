package org.redress.orders;

import java.time.Instant;
import java.util.List;
import org.redress.orders.OrderEvents.OrderRegistered;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.FieldProblem;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Registers an order with its contract, once per reference: the same contract again is the same
 * order.
 */
@Component
public class RegisteringOrders {

  static final FieldProblem WITHOUT_PROMISE =
      new FieldProblem("promise", "present: the policy has no promise for this kind of order");

  private final NewOrders newOrders;
  private final OrderViews views;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  RegisteringOrders(
      NewOrders newOrders,
      OrderViews views,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.newOrders = newOrders;
    this.views = views;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  public Registration register(MarketplaceId marketplace, Contract contract, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var known = newOrders.withReference(marketplace, contract.reference());
          return known.isPresent()
              ? again(marketplace, known.get(), contract)
              : anew(marketplace, contract, by, clock.now());
        });
  }

  private Registration again(MarketplaceId marketplace, Order order, Contract contract) {
    return newOrders.same(order, contract)
        ? new Registration.Same(views.of(marketplace, order))
        : new Registration.ReferenceTaken(new OrderId(order.getId().id()));
  }

  private Registration anew(MarketplaceId marketplace, Contract contract, Actor by, Instant now) {
    var problems = newOrders.check(marketplace, contract, now);
    if (!problems.isEmpty()) {
      return new Registration.Refused(problems);
    }
    var made = newOrders.make(marketplace, contract, now, (promise, terms, zone) -> false);
    if (made == null) {
      return new Registration.Refused(List.of(WITHOUT_PROMISE));
    }
    made.settle(now);
    events.publishEvent(new OrderRegistered(marketplace, made.id(), now, by, true, made.watch()));
    return new Registration.New(views.of(marketplace, made));
  }
}
