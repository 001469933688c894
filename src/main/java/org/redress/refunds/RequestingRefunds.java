package org.redress.refunds;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.redress.orders.CommittingMoney;
import org.redress.orders.Contract;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.FindingOrders;
import org.redress.orders.Parts;
import org.redress.orders.Parts.Part;
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

  /**
   * As much as is left of what was paid; the amount may be less than was asked for. What was paid
   * in several captures goes back to each, by a refund of its own.
   */
  public RefundAnswer request(MarketplaceId marketplace, RequestRefund request, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var contract = orders.find(marketplace, request.order()).orElseThrow().contract();
          var parts = parts(marketplace, contract, request);
          if (parts.answer() instanceof Reserved.NothingLeft(var reason)) {
            return new RefundAnswer.Nothing(reason);
          }
          return new RefundAnswer.Requested(
              parts.parts().stream()
                  .map(part -> requested(marketplace, contract, request, part, by))
                  .map(views::of)
                  .toList());
        });
  }

  private Parts parts(MarketplaceId marketplace, Contract contract, RequestRefund request) {
    var ask =
        new ReserveMoney(
            request.key(), request.order(), request.bases(), request.lines(), request.atMost());
    if (kind(contract, request) == Kind.REFUND) {
      return money.reserveByCapture(marketplace, ask);
    }
    var payment = contract.payment().reference();
    var answer = money.reserve(marketplace, ask);
    return switch (answer) {
      case Reserved.NothingLeft nothing -> new Parts(answer, List.of());
      case Reserved.Granted(var amount, var shares) ->
          new Parts(answer, List.of(new Part(ask.key(), payment, amount, amount, shares)));
      case Reserved.Partly(var amount, var asked, var shares) ->
          new Parts(answer, List.of(new Part(ask.key(), payment, asked, amount, shares)));
    };
  }

  /** Whoever asks for the same key has waited before, for the money of the same order. */
  private Refund requested(
      MarketplaceId marketplace, Contract contract, RequestRefund request, Part part, Actor by) {
    return rows.withKey(marketplace.value(), part.key())
        .orElseGet(() -> make(marketplace, contract, request, part, by));
  }

  private Refund make(
      MarketplaceId marketplace, Contract contract, RequestRefund request, Part part, Actor by) {
    var now = clock.now();
    var key = new RefundKey(marketplace.value(), ids.next());
    var refund =
        rows.save(new Refund(key, kind(contract, request), asked(contract, request, part, now)));
    if (refund.kind() == Kind.PAYOUT) {
      askDestination(refund, now);
    }
    // a claim's process calls that of the first one only
    var called = request.caseId() != null && part.key().equals(request.key());
    telling.requested(refund, !called, now, by);
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

  private Asked asked(Contract contract, RequestRefund request, Part part, Instant now) {
    var caseId = request.caseId();
    var carrier = contract.shipping().carrier();
    return new Asked(
        part.key(),
        request.order().value(),
        caseId == null ? null : caseId.value(),
        part.asked(),
        part.amount(),
        contract.currency(),
        views.write(part.shares()),
        request.paidBy(),
        request.borneBy(),
        contract.payment().provider(),
        part.payment(),
        contract.merchant().reference(),
        carrier == null ? "unknown" : carrier,
        now);
  }
}
