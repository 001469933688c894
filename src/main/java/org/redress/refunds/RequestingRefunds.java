package org.redress.refunds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.orders.CommittingMoney;
import org.redress.orders.Contract;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.FindingOrders;
import org.redress.orders.ReserveMoney;
import org.redress.orders.Reserved;
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

  private final CommittingMoney money;
  private final FindingOrders orders;
  private final RefundRows rows;
  private final RefundViews views;
  private final StoppedRefunds stopped;
  private final TellingOfRefunds telling;
  private final Ids ids;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  RequestingRefunds(
      CommittingMoney money,
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
            switch (money.reserve(marketplace, toReserve(request))) {
              case Reserved.NothingLeft(var reason) -> new RefundAnswer.Nothing(reason);
              case Reserved.Granted(var amount, var shares) ->
                  requested(marketplace, request, new Given(amount, amount, shares), by);
              case Reserved.Partly(var amount, var asked, var shares) ->
                  requested(marketplace, request, new Given(asked, amount, shares), by);
            });
  }

  /** What the order's money gave. */
  private record Given(long ruled, long amount, List<Reserved.Share> shares) {}

  private static ReserveMoney toReserve(RequestRefund request) {
    return new ReserveMoney(
        request.key(), request.order(), request.bases(), request.lines(), request.atMost());
  }

  /** Whoever asks for the same key has waited before, for the money of the same order. */
  private RefundAnswer requested(
      MarketplaceId marketplace, RequestRefund request, Given given, Actor by) {
    var refund = known(marketplace, request).orElseGet(() -> make(marketplace, request, given, by));
    return new RefundAnswer.Requested(views.of(refund));
  }

  private Optional<Refund> known(MarketplaceId marketplace, RequestRefund request) {
    return rows.withKey(marketplace.value(), request.key());
  }

  private Refund make(MarketplaceId marketplace, RequestRefund request, Given given, Actor by) {
    var now = clock.now();
    var contract = orders.find(marketplace, request.order()).orElseThrow().contract();
    var key = new RefundKey(marketplace.value(), ids.next());
    var refund =
        rows.save(new Refund(key, kind(contract, request), asked(contract, request, given, now)));
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

  private Asked asked(Contract contract, RequestRefund request, Given given, Instant now) {
    var caseId = request.caseId();
    var carrier = contract.shipping().carrier();
    return new Asked(
        request.key(),
        request.order().value(),
        caseId == null ? null : caseId.value(),
        given.ruled(),
        given.amount(),
        contract.currency(),
        views.write(given.shares()),
        request.paidBy(),
        request.borneBy(),
        contract.payment().provider(),
        contract.payment().reference(),
        contract.merchant().reference(),
        carrier == null ? "unknown" : carrier,
        now);
  }
}
