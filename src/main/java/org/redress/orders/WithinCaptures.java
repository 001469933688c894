package org.redress.orders;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What others took or gave back of a payment, by the order whose money it is: that of which it was
 * reported, as far as its captures go, and then what is left of the payment's other orders.
 */
final class WithinCaptures<T extends WithinCaptures.Sum<T>> {

  /** Money that may name lines of its order. */
  interface Sum<T> {

    long amount();

    T of(long amount);

    /** So much of it that is another order's, where it names nothing. */
    T elsewhere(long amount);
  }

  private record Rest<T>(UUID order, int which, T sum, long amount) {}

  private final TreeMap<UUID, Long> left;
  private final Map<UUID, List<T>> of = new TreeMap<>();
  private final Map<UUID, List<T>> reported = new TreeMap<>();
  private final Map<UUID, Long> beyond = new TreeMap<>();

  /** {@code captured} is what of each order's captures is there to be taken. */
  WithinCaptures(Map<UUID, Long> captured, Map<UUID, List<T>> sums) {
    this.left = new TreeMap<>(captured);
    var rests = new ArrayList<Rest<T>>();
    new TreeMap<>(sums).forEach((order, its) -> takeOwn(order, its, rests));
    rests.forEach(this::takeOthers);
  }

  /** Whose money it is, also where it was reported of another order. */
  List<T> of(UUID order) {
    return of.getOrDefault(order, List.of());
  }

  /** As it was reported of the order, each without what was never captured. */
  List<T> reported(UUID order) {
    return reported.getOrDefault(order, List.of());
  }

  /** What was reported of the order and was never captured. */
  long beyond(UUID order) {
    return beyond.getOrDefault(order, 0L);
  }

  Map<UUID, Long> left() {
    return left;
  }

  private void takeOwn(UUID order, List<T> sums, List<Rest<T>> rests) {
    var counted = new ArrayList<T>();
    for (var sum : sums) {
      var own = take(order, sum.amount());
      counted.add(sum.of(own));
      if (own < sum.amount()) {
        rests.add(new Rest<>(order, counted.size() - 1, sum, sum.amount() - own));
      }
    }
    reported.put(order, counted);
    of.computeIfAbsent(order, name -> new ArrayList<>()).addAll(counted);
  }

  private void takeOthers(Rest<T> rest) {
    var open = rest.amount();
    for (var other : List.copyOf(left.keySet())) {
      var taken = take(other, open);
      if (taken > 0) {
        of.computeIfAbsent(other, name -> new ArrayList<>()).add(rest.sum().elsewhere(taken));
        open -= taken;
      }
    }
    beyond.merge(rest.order(), open, Long::sum);
    requireNonNull(reported.get(rest.order()))
        .set(rest.which(), rest.sum().of(rest.sum().amount() - open));
  }

  private long take(UUID order, long amount) {
    var there = left.getOrDefault(order, 0L);
    var taken = Math.min(amount, there);
    left.put(order, there - taken);
    return taken;
  }
}
