package org.redress.orders;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.access.Marketplaces;
import org.redress.policy.Policies;
import org.redress.policy.PolicyEdition;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;

/** Puts together what may be seen of orders; a fixed number of queries however many they are. */
@Component
class OrderViews {

  private final Events events;
  private final DeadlineRows deadlines;
  private final Statements statements;
  private final Commitments commitments;
  private final OwnRefunds ours;
  private final Payments payments;
  private final OrderJson json;
  private final Policies policies;
  private final Marketplaces marketplaces;
  private final BusinessClock clock;

  OrderViews(
      Events events,
      DeadlineRows deadlines,
      Statements statements,
      Commitments commitments,
      OwnRefunds ours,
      Payments payments,
      OrderJson json,
      Policies policies,
      Marketplaces marketplaces,
      BusinessClock clock) {
    this.events = events;
    this.deadlines = deadlines;
    this.statements = statements;
    this.commitments = commitments;
    this.ours = ours;
    this.payments = payments;
    this.json = json;
    this.policies = policies;
    this.marketplaces = marketplaces;
    this.clock = clock;
  }

  OrderView of(MarketplaceId marketplace, Order order) {
    return of(marketplace, List.of(order)).getFirst();
  }

  OrderView of(MarketplaceId marketplace, OrderFile file) {
    var id = file.id().value();
    return view(
        marketplace,
        file.order(),
        new Beside(
            file.events(),
            file.deadlines().view(),
            statements.of(marketplace, List.of(id)).getOrDefault(id, List.of()),
            commitments.settled(marketplace, List.of(id)).getOrDefault(id, 0L),
            ours.of(marketplace, List.of(id)).getOrDefault(id, Set.of())),
        policies.edition(marketplace, file.order().edition()));
  }

  List<OrderView> of(MarketplaceId marketplace, Collection<Order> orders) {
    var ids = orders.stream().map(order -> order.getId().id()).toList();
    var reported =
        events.of(marketplace.value(), ids).stream().collect(groupingBy(ReportedEvent::order));
    var due =
        deadlines.of(marketplace.value(), ids).stream().collect(groupingBy(DeadlineRow::order));
    var stated = statements.of(marketplace, ids);
    var settled = commitments.settled(marketplace, ids);
    var own = ours.of(marketplace, ids);
    var editions = new HashMap<Integer, PolicyEdition>();
    var views = new ArrayList<OrderView>();
    for (var order : orders) {
      var id = order.getId().id();
      var beside =
          new Beside(
              reported.getOrDefault(id, List.of()).stream().map(json::event).toList(),
              due.getOrDefault(id, List.of()).stream().map(DeadlineRow::view).toList(),
              stated.getOrDefault(id, List.of()),
              settled.getOrDefault(id, 0L),
              own.getOrDefault(id, Set.of()));
      var edition =
          editions.computeIfAbsent(order.edition(), n -> policies.edition(marketplace, n));
      views.add(view(marketplace, order, beside, edition));
    }
    return views;
  }

  /** What lies beside an order's row. */
  private record Beside(
      List<OrderEvent> events,
      List<OrderDeadline> deadlines,
      List<OrderView.Statement> statements,
      long settled,
      Set<String> ours) {}

  private OrderView view(
      MarketplaceId marketplace, Order order, Beside beside, PolicyEdition edition) {
    var endsAt = order.promiseEndsAt();
    var contract = json.contract(order);
    var money =
        MoneyFacts.of(contract, OwnRefunds.without(Facts.standing(beside.events()), beside.ours()));
    return new OrderView(
        new OrderId(order.getId().id()),
        contract,
        order.registeredAt(),
        order.status(),
        order.history(),
        edition,
        new OrderView.Promise(
            order.shipBy(), order.deliverBy(), order.stateAt(clock.now()), endsAt.minusMillis(1)),
        new OrderView.Guarantee(
            order.cover().covered(),
            order.cover().coverLimit(),
            order.guaranteeUntil().minusMillis(1),
            order.cover().coverReason().name(),
            order.cover().guarantor()),
        claimWindow(marketplace, order),
        order.paid(),
        money.surplus() == 0 ? 0 : overpaid(marketplace, order, contract, money),
        money.refunded() + beside.settled(),
        money.lost() == 0 ? 0 : chargedBack(marketplace, order),
        money.holdSince(),
        beside.deadlines(),
        Facts.withRetractions(beside.events()),
        beside.statements());
  }

  /** Seldom, so that it is looked up order by order. */
  private long overpaid(
      MarketplaceId marketplace, Order order, Contract contract, MoneyFacts money) {
    var id = order.getId().id();
    var standing = commitments.standing(marketplace, List.of(id)).getOrDefault(id, List.of());
    return new Room(contract, money, standing).overpaid();
  }

  /** As seldom; never more than was captured of the payment. */
  private long chargedBack(MarketplaceId marketplace, Order order) {
    var id = new OrderId(order.getId().id());
    return payments.read(marketplace, id).of(id).facts().lost();
  }

  private OrderView.@Nullable ClaimWindow claimWindow(MarketplaceId marketplace, Order order) {
    var terms = order.terms();
    if (terms.claimWindowDays() == 0) {
      return null;
    }
    var zone = marketplaces.get(marketplace).timeZone();
    var lastWaited = order.deliverBy().plusDays(terms.claimOpensAfterDays());
    return new OrderView.ClaimWindow(
        Course.endOf(lastWaited, zone),
        Course.endOf(lastWaited.plusDays(terms.claimWindowDays()), zone).minusMillis(1));
  }
}
