package org.redress.refunds;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.redress.orders.Contract;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.FindingOrders;
import org.redress.refunds.OrdersMoney.SetAside;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundView.Kind;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Sets money aside for a customer, in the caller's transaction. It is sent later, by the process of
 * the refund.
 */
@Component
public class RequestingRefunds {

  /** What was paid by these cannot be sent back the way it came. */
  private static final Set<PaymentMethod> ONE_WAY =
      Set.of(PaymentMethod.BANK_SLIP, PaymentMethod.TRANSFER);

  private final OrdersMoney money;
  private final FindingOrders orders;
  private final RefundRows rows;
  private final RefundViews views;
  private final StoppedRefunds stopped;
  private final TellingOfRefunds telling;
  private final Ids ids;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  RequestingRefunds(
      OrdersMoney money,
      FindingOrders orders,
      RefundRows rows,
      RefundViews views,
      StoppedRefunds stopped,
      TellingOfRefunds telling,
      Ids ids,
      BusinessClock clock,
      Tenancy tenancy) {
    this.money = money;
    this.orders = orders;
    this.rows = rows;
    this.views = views;
    this.stopped = stopped;
    this.telling = telling;
    this.ids = ids;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** As much as is left of what was paid; the view's amount may be less than was asked for. */
  public RefundAnswer request(MarketplaceId marketplace, RequestRefund request, Actor by) {
    return tenancy.in(
        marketplace,
        () ->
            switch (money.reserve(marketplace, request)) {
              case SetAside.Nothing(var reason) -> new RefundAnswer.Nothing(reason);
              // whoever asks for the same key waits above, for the money of the same order
              case SetAside.Granted granted ->
                  new RefundAnswer.Requested(
                      views.of(
                          known(marketplace, request)
                              .orElseGet(() -> make(marketplace, request, granted, by))));
            });
  }

  private Optional<Refund> known(MarketplaceId marketplace, RequestRefund request) {
    return rows.withKey(marketplace.value(), request.key());
  }

  private Refund make(
      MarketplaceId marketplace, RequestRefund request, SetAside.Granted granted, Actor by) {
    var now = clock.now();
    var contract = orders.find(marketplace, request.order()).orElseThrow().contract();
    var key = new RefundKey(marketplace.value(), ids.next());
    var refund =
        rows.save(new Refund(key, kind(contract, request), asked(contract, request, granted, now)));
    if (refund.kind() == Kind.PAYOUT) {
      askDestination(refund, now);
    }
    telling.requested(refund, now, by);
    if (refund.trouble() != null) {
      stopped.bringToPerson(refund, now);
    }
    return refund;
  }

  /** Through the case; without one there is nobody to ask but our own people. */
  private static void askDestination(Refund refund, Instant now) {
    refund.askDestination(now);
    if (refund.asked().caseId() == null) {
      refund.stop(Why.NO_DESTINATION);
    }
  }

  private static Kind kind(Contract contract, RequestRefund request) {
    return request.paidBy() == Purse.GUARANTOR || ONE_WAY.contains(contract.payment().method())
        ? Kind.PAYOUT
        : Kind.REFUND;
  }

  private Asked asked(
      Contract contract, RequestRefund request, SetAside.Granted granted, Instant now) {
    var caseId = request.caseId();
    var carrier = contract.shipping().carrier();
    return new Asked(
        request.key(),
        request.order().value(),
        caseId == null ? null : caseId.value(),
        granted.amount(),
        contract.currency(),
        views.write(granted.shares()),
        request.paidBy(),
        request.borneBy(),
        contract.payment().provider(),
        contract.payment().reference(),
        contract.merchant().reference(),
        carrier == null ? "unknown" : carrier,
        now);
  }
}
