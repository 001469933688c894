package org.redress.orders;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.redress.orders.Commitment.State;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Promises money back to customers, never more than was paid: per line and basis, per order, and
 * per payment over all orders it paid for. What others refunded or charged back counts as gone.
 * Each act joins the caller's transaction and may come again.
 */
@Component
public class CommittingMoney {

  private final Payments payments;
  private final Commitments commitments;
  private final OwnRefunds ours;
  private final Tenancy tenancy;

  CommittingMoney(Payments payments, Commitments commitments, OwnRefunds ours, Tenancy tenancy) {
    this.payments = payments;
    this.commitments = commitments;
    this.ours = ours;
    this.tenancy = tenancy;
  }

  /**
   * As much of what is asked as is left. The same key again has the same answer, even after its
   * release; with another wish it is an IllegalStateException, as is an order that is not there. A
   * line or quantity that the order does not have is an IllegalArgumentException.
   */
  public Reserved reserve(MarketplaceId marketplace, ReserveMoney ask) {
    return tenancy.in(
        marketplace,
        () -> {
          var payment = payments.lock(marketplace, ask.order());
          var known = commitments.lock(marketplace, ask.key());
          if (known.isPresent()) {
            return again(known.get(), ask);
          }
          var answer = Grant.of(payment, ask);
          var facts = payment.of(ask.order()).facts();
          commitments.add(marketplace, Commitment.of(ask, answer, facts));
          return answer;
        });
  }

  /** From now on what is reported under this reference is the payment of this promise. */
  public void knownAs(MarketplaceId marketplace, String key, String reference) {
    tenancy.run(marketplace, () -> ours.know(marketplace, key, reference));
  }

  /** Whether others report that this promise was paid, under a reference of its own. */
  public boolean reportedPaid(MarketplaceId marketplace, OrderId order, String key) {
    return tenancy.in(
        marketplace,
        () -> payments.read(marketplace, order).reportedPaid(ours.current(marketplace, key)));
  }

  /** What would be granted now, in minor units; changes nothing. */
  public long foresee(MarketplaceId marketplace, ReserveMoney ask) {
    return tenancy.in(
        marketplace,
        () ->
            switch (Grant.of(payments.read(marketplace, ask.order()), ask)) {
              case Reserved.Granted(var amount, var shares) -> amount;
              case Reserved.Partly(var amount, var asked, var shares) -> amount;
              case Reserved.NothingLeft nothing -> 0L;
            });
  }

  /**
   * As {@link #reserve}, in one part for each capture of the order's payment: each is a reservation
   * with a key of its own, the first with that of the wish.
   */
  public Parts reserveByCapture(MarketplaceId marketplace, ReserveMoney ask) {
    return tenancy.in(
        marketplace,
        () -> {
          var payment = payments.lock(marketplace, ask.order());
          var known = commitments.parts(marketplace, ask.key());
          if (!known.isEmpty()) {
            return again(payment.of(ask.order()).contract(), known, ask);
          }
          var answer = Grant.of(payment, ask);
          var paid = payment.of(ask.order());
          var facts = paid.facts();
          var parts = parts(new Captures(paid, ask.key()), answer);
          if (parts.isEmpty()) {
            commitments.add(marketplace, Commitment.of(ask, answer, facts));
          }
          parts.forEach(part -> commitments.add(marketplace, Commitment.of(ask, part, facts)));
          return new Parts(answer, parts);
        });
  }

  private static List<Parts.Part> parts(Captures captures, Reserved answer) {
    return switch (answer) {
      case Reserved.Granted(var amount, var shares) -> captures.share(amount, amount, shares);
      case Reserved.Partly(var amount, var asked, var shares) ->
          captures.share(asked, amount, shares);
      case Reserved.NothingLeft nothing -> List.of();
    };
  }

  private static Parts again(Contract contract, List<Commitment> known, ReserveMoney ask) {
    var first = again(known.getFirst(), ask);
    if (first instanceof Reserved.NothingLeft) {
      return new Parts(first, List.of());
    }
    var parts =
        known.stream()
            .map(part ->
                new Parts.Part(
                    part.ask().key(),
                    Objects.requireNonNullElse(part.capture(), contract.payment().reference()),
                    part.asked(),
                    part.amount(),
                    part.shares()))
            .toList();
    return new Parts(first, parts);
  }

  /**
   * What of a reservation is still owed: what came back another way since then lowers it, a report
   * that was retracted gives it back, never above what was granted at first. Where nothing is owed
   * any more it is released; where its payment is not there, it binds none until that is. To be
   * asked before every payment, in the transaction that intends it; what was paid or released is an
   * IllegalStateException.
   */
  public Owed askAnew(MarketplaceId marketplace, String key) {
    return tenancy.in(
        marketplace,
        () -> {
          var order = commitments.orderOf(marketplace, key).orElseThrow(() -> unknown(key));
          var still = stillOwed(marketplace, order, key);
          switch (still.answer()) {
            case Owed.Nothing nothing -> commitments.become(marketplace, key, State.RELEASED);
            case Owed.Unpaid unpaid -> stand(marketplace, key, still.there());
            case Owed.OnHold hold -> stand(marketplace, key, still.there());
            case Owed.Payable payable -> stand(marketplace, key, still.there());
          }
          return still.answer();
        });
  }

  /** As {@link #askAnew}; changes nothing. */
  public Owed stillOwed(MarketplaceId marketplace, String key) {
    return tenancy.in(
        marketplace,
        () -> {
          var order = commitments.orderOf(marketplace, key).orElseThrow(() -> unknown(key));
          return stillOwed(marketplace, order, key).answer();
        });
  }

  private StillOwed stillOwed(MarketplaceId marketplace, OrderId order, String key) {
    var payment = payments.lock(marketplace, order);
    var known = commitments.lock(marketplace, key).orElseThrow(() -> unknown(key));
    if (known.state() != State.RESERVED) {
      throw new IllegalStateException("commitment %s is %s".formatted(key, known.state()));
    }
    return StillOwed.of(payment, known);
  }

  private void stand(MarketplaceId marketplace, String key, Commitment.Given now) {
    var known = commitments.lock(marketplace, key).orElseThrow(() -> unknown(key));
    if (now.amount() != known.amount()) {
      commitments.stand(marketplace, known.standsAt(now));
    }
  }

  private static IllegalStateException unknown(String key) {
    return new IllegalStateException("nothing was reserved as " + key);
  }

  /**
   * The money will not be paid; it can be promised again. Paid money is an IllegalStateException.
   */
  public void release(MarketplaceId marketplace, String key) {
    become(marketplace, key, State.RESERVED, State.RELEASED);
  }

  /** The money was paid. What was released before is an IllegalStateException. */
  public void settle(MarketplaceId marketplace, String key) {
    become(marketplace, key, State.RESERVED, State.SETTLED);
  }

  /** The paid money came back; it stays promised. */
  public void unsettle(MarketplaceId marketplace, String key) {
    become(marketplace, key, State.SETTLED, State.RESERVED);
    tenancy.run(marketplace, () -> ours.over(marketplace, key));
  }

  /**
   * Whether all that was paid for these lines has reached the customer again, by us or another way;
   * what is only promised or disputed has not.
   */
  public boolean cameBack(
      MarketplaceId marketplace, OrderId order, List<ReportEvent.Quantity> lines) {
    return tenancy.in(
        marketplace,
        () -> {
          var payment = payments.read(marketplace, order);
          var paid = payment.of(order);
          var room = paid.afterWhatIsCertain();
          var ask = new ReserveMoney("-", order, EnumSet.allOf(Basis.class), lines, null);
          var quantities = Grant.quantities(paid.contract(), ask);
          var prices = room.price(quantities, ask);
          return Stream.of(prices).flatMapToLong(LongStream::of).sum() > 0
              && (room.fit(prices, quantities, Long.MAX_VALUE).isEmpty()
                  || payment.asPromised().certainlyLeft() <= 0);
        });
  }

  /** As it stands now; an order that is not there is an IllegalStateException. */
  public OrderMoney moneyOf(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(
        marketplace,
        () -> {
          var payment = payments.read(marketplace, order);
          var paid = payment.of(order);
          var settled = paid.committed(State.SETTLED);
          var room = paid.room();
          return new OrderMoney(
              paid.facts().paid(),
              paid.facts().refunded(),
              paid.facts().disputed(),
              paid.facts().lost(),
              paid.committed() - settled,
              settled,
              Math.max(0, Math.min(room.left(), payment.left())),
              room.overpaid(),
              paid.facts().holdSince());
        });
  }

  /** How many units of each line were neither given back as a whole nor promised to be. */
  public Map<String, Integer> unitsLeft(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(
        marketplace,
        () -> {
          return UnitsLeft.of(payments.read(marketplace, order).of(order));
        });
  }

  private static Reserved again(Commitment known, ReserveMoney ask) {
    if (!known.ask().equals(ask)) {
      throw new IllegalStateException(
          "reserved under this key was %s, not %s".formatted(known.ask(), ask));
    }
    return known.answer();
  }

  private void become(MarketplaceId marketplace, String key, State before, State next) {
    tenancy.run(
        marketplace,
        () -> {
          var known = commitments.lock(marketplace, key).orElseThrow(() -> unknown(key));
          if (known.state() == next) {
            return;
          }
          if (known.state() != before) {
            throw new IllegalStateException(
                "commitment %s is %s and cannot become %s".formatted(key, known.state(), next));
          }
          commitments.become(marketplace, key, next);
        });
  }
}
