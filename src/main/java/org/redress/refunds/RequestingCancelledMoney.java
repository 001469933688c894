package org.redress.refunds;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.orders.Basis;
import org.redress.orders.OrderView;
import org.redress.policy.Answer;
import org.redress.policy.Policies;
import org.redress.policy.RefundAmount;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundView.State;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * Sets aside what a cancellation is owed, by the table that limits every refund: all that goes back
 * of the order counts together, so that slices pass nobody. What the table leaves to a person waits
 * for one.
 */
@Component
class RequestingCancelledMoney {

  private final RefundRows rows;
  private final Policies policies;
  private final RequestingRefunds requesting;

  RequestingCancelledMoney(RefundRows rows, Policies policies, RequestingRefunds requesting) {
    this.rows = rows;
    this.policies = policies;
    this.requesting = requesting;
  }

  void request(MarketplaceId marketplace, OrderView order, OwedByCancellation owed, Actor by) {
    var whole = owed.request(order.id(), EnumSet.allOf(Basis.class));
    var amount = requesting.foresee(marketplace, whole);
    if (amount == 0) {
      return;
    }
    var asked =
        new RefundAmount.Asked(order.contract().currency(), amount + before(order, marketplace));
    var answer = policies.ask(marketplace, order.id(), order.policyEdition().number(), asked);
    if (answer instanceof Answer.Decided<RefundAmount>(var decision, var table)
        && !table.bases().isEmpty()) {
      var first = owed.first() == null && table.person() ? Why.PERSON_FIRST : owed.first();
      requesting.request(marketplace, owed.request(order.id(), bases(table)), first, by);
    } else {
      var first = owed.first() == null ? Why.PERSON_FIRST : owed.first();
      requesting.request(marketplace, whole, first, by);
    }
  }

  private static Set<Basis> bases(RefundAmount table) {
    return table.bases().stream().map(Basis::valueOf).collect(Collectors.toSet());
  }

  private long before(OrderView order, MarketplaceId marketplace) {
    return rows.ofOrder(marketplace.value(), order.id().value()).stream()
        .filter(refund -> !refund.is(State.SETTLED_ELSEWHERE, State.WITHDRAWN))
        .mapToLong(refund -> refund.asked().amount())
        .sum();
  }
}
