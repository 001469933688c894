package org.redress.refunds;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    return request(marketplace, request, null, by);
  }

  /**
   * @param first why a person has to act before it is paid; null where nobody has to
   */
  RefundAnswer request(
      MarketplaceId marketplace, RequestRefund request, @Nullable Why first, Actor by) {
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
                  .map(part -> requested(marketplace, contract, new Wish(request, first), part, by))
                  .map(views::of)
                  .toList());
        });
  }

  private Parts parts(MarketplaceId marketplace, Contract contract, RequestRefund request) {
    var ask = toReserve(request);
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

  /** What it would give now, in minor units; changes nothing. */
  long foresee(MarketplaceId marketplace, RequestRefund request) {
    return money.foresee(marketplace, toReserve(request));
  }

  /** {@code first} is why a person has to act before it is paid. */
  private record Wish(RequestRefund request, @Nullable Why first) {}

  private static ReserveMoney toReserve(RequestRefund request) {
    return new ReserveMoney(
        request.key(), request.order(), request.bases(), request.lines(), request.atMost());
  }

  /** Whoever asks for the same key has waited before, for the money of the same order. */
  private Refund requested(
      MarketplaceId marketplace, Contract contract, Wish wish, Part part, Actor by) {
    return rows.withKey(marketplace.value(), part.key())
        .orElseGet(() -> make(marketplace, contract, wish, part, by));
  }

  private Refund make(
      MarketplaceId marketplace, Contract contract, Wish wish, Part part, Actor by) {
    var request = wish.request();
    var first = wish.first();
    var now = clock.now();
    var key = new RefundKey(marketplace.value(), ids.next());
    var refund =
        rows.save(new Refund(key, kind(contract, request), asked(contract, request, part, now)));
    if (refund.kind() == Kind.PAYOUT) {
      refund.askDestination(now);
    }
    if (first != null) {
      refund.stop(first);
    }
    money.knownAs(marketplace, part.key(), refund.reference());
    // a claim's process calls that of the first one only
    var called = request.caseId() != null && part.key().equals(request.key());
    telling.requested(refund, !called, now, by);
    if (refund.trouble() != null) {
      stopped.bringToPerson(refund, now);
    }
    return refund;
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
