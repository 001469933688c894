package org.redress.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.redress.orders.Commitment.State;
import org.redress.orders.Reserved.Share;

/**
 * What a decision is owed beyond all that stands for it: more was captured since, or what had
 * lowered or ended it was taken back.
 */
final class Missing {

  private final Payment payment;
  private final Payment.Paid paid;
  private final Commitment first;
  private final List<Commitment> standing;
  private final List<Commitment> others;

  /** {@code parts} are all of the decision, the first one first. */
  Missing(Payment payment, List<Commitment> parts) {
    this.payment = payment;
    this.first = parts.getFirst();
    this.paid = payment.of(first.ask().order());
    this.standing = parts.stream().filter(part -> part.state() != State.RELEASED).toList();
    var own = parts.stream().map(part -> part.ask().key()).collect(Collectors.toSet());
    this.others =
        paid.standing().stream().filter(other -> !own.contains(other.ask().key())).toList();
  }

  List<Share> shares() {
    var target = target();
    var missing = amount(target) - amount(standing());
    if (missing <= 0) {
      return List.of();
    }
    var more = more(target);
    var some = amount(more) <= missing ? more : new Captures.Cells(more).take(missing);
    return paid.room().still(some, Math.min(missing, payment.left()));
  }

  /** What would be granted today, had the decision got nothing yet. */
  private List<Share> target() {
    var ask = first.ask();
    var facts = paid.facts();
    var then = first.outside() == null ? facts.unnamedOfPaid() : first.outside();
    var room = new Room(paid.contract(), facts.withUnnamedAtMost(then), others);
    var quantities = Grant.quantities(paid.contract(), ask);
    var prices = room.price(quantities, ask);
    var price = Stream.of(prices).flatMapToLong(LongStream::of).sum();
    var wish = ask.atMost() == null ? price : Math.min(price, ask.atMost());
    var since = StillOwed.cameBackSince(facts, first, others);
    var leftOfOrder = new Room(paid.contract(), facts, others).left();
    var leftOfPayment = payment.left() + amount(standing());
    return room.fit(
        prices, quantities, Math.min(wish - since, Math.min(leftOfOrder, leftOfPayment)));
  }

  private List<Share> standing() {
    return standing.stream().flatMap(part -> part.shares().stream()).toList();
  }

  private List<Share> more(List<Share> target) {
    Map<String, List<Share>> has = new HashMap<>();
    standing()
        .forEach(share -> has.computeIfAbsent(share.line(), line -> new ArrayList<>()).add(share));
    return target.stream()
        .map(share -> beyond(share, has.getOrDefault(share.line(), List.of())))
        .filter(share -> share.amount() > 0)
        .toList();
  }

  private static Share beyond(Share share, List<Share> has) {
    return new Share(
        share.line(),
        share.quantity(),
        beyond(share, has, Basis.ITEMS),
        beyond(share, has, Basis.SHIPPING),
        beyond(share, has, Basis.TAX),
        beyond(share, has, Basis.DUTY));
  }

  private static long beyond(Share share, List<Share> has, Basis basis) {
    return Math.max(0, share.of(basis) - has.stream().mapToLong(one -> one.of(basis)).sum());
  }

  private static long amount(List<Share> shares) {
    return shares.stream().mapToLong(Share::amount).sum();
  }
}
