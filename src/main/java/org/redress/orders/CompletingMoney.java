package org.redress.orders;

import java.util.List;
import org.redress.orders.Reserved.Share;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Promises what a decision is owed beyond what stands for it, because more was captured later, or
 * because a report that had lowered or ended it was taken back.
 */
@Component
public class CompletingMoney {

  private final Payments payments;
  private final Commitments commitments;
  private final Tenancy tenancy;

  CompletingMoney(Payments payments, Commitments commitments, Tenancy tenancy) {
    this.payments = payments;
    this.commitments = commitments;
    this.tenancy = tenancy;
  }

  /**
   * Further parts of the decision, reserved with keys of their own; none where nothing is missing.
   * A decision that was granted nothing is none.
   */
  public List<Parts.Part> complete(MarketplaceId marketplace, String decision) {
    return tenancy.in(
        marketplace,
        () -> {
          var order = commitments.orderOf(marketplace, decision);
          if (order.isEmpty()) {
            return List.<Parts.Part>of();
          }
          var payment = payments.lock(marketplace, order.get());
          var known = commitments.parts(marketplace, decision);
          if (known.getFirst().nothing() != null) {
            return List.<Parts.Part>of();
          }
          return add(marketplace, payment, known);
        });
  }

  private List<Parts.Part> add(MarketplaceId marketplace, Payment payment, List<Commitment> known) {
    var shares = new Missing(payment, known).shares();
    var amount = shares.stream().mapToLong(Share::amount).sum();
    if (amount == 0) {
      return List.of();
    }
    known.stream()
        .filter(part -> part.state() != Commitment.State.RELEASED)
        .forEach(part -> commitments.stand(marketplace, part.asItStands()));
    var first = known.getFirst();
    var paid = payment.of(first.ask().order());
    var captures = new Captures(paid, first.ask().key(), known.size() + 1);
    if (first.capture() == null) {
      var whole = captures.whole(amount, shares);
      var granted = new Reserved.Granted(amount, shares);
      commitments.add(
          marketplace, Commitment.of(first.ask().as(whole.key()), granted, paid.facts()));
      return List.of(whole);
    }
    var parts = captures.share(amount, amount, shares);
    parts.forEach(
        part -> commitments.add(marketplace, Commitment.of(first.ask(), part, paid.facts())));
    return parts;
  }

  /** All orders that this order's payment paid for, this one too. */
  public List<OrderId> ordersOfPayment(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(
        marketplace,
        () -> payments.ordersOf(marketplace, order).stream().sorted().map(OrderId::new).toList());
  }
}
