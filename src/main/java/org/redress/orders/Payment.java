package org.redress.orders;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.redress.orders.MoneyFacts.Charge;
import org.redress.orders.MoneyFacts.OutsideRefund;
import org.redress.shared.OrderId;

/**
 * All orders that one payment paid for, with what became of their money. What banks took of it, or
 * may, never counts for more than was captured; {@code beyond} is what they are said to have taken
 * all the same, by the order of which it was reported.
 */
record Payment(Map<UUID, Paid> orders, Map<UUID, Long> beyond) {

  record Paid(
      Contract contract, MoneyFacts facts, List<Commitment> standing, Set<String> ownReported) {

    Room room() {
      return new Room(contract, facts, standing);
    }

    /** As if nothing were promised or disputed. */
    Room afterWhatIsCertain() {
      var settled =
          standing.stream()
              .filter(commitment -> commitment.state() == Commitment.State.SETTLED)
              .toList();
      return new Room(contract, facts.certain(), settled);
    }

    Paid with(MoneyFacts others) {
      return new Paid(contract, others, standing, ownReported);
    }

    /** As much as was known to be paid when any of what stands was promised. */
    long paidWhenPromised() {
      var known =
          standing.stream()
              .map(Commitment::paid)
              .filter(Objects::nonNull)
              .mapToLong(Long::longValue)
              .max()
              .orElse(0);
      return Math.max(known, committed());
    }

    long committed() {
      return standing.stream().mapToLong(Commitment::amount).sum();
    }

    long committed(Commitment.State state) {
      return standing.stream()
          .filter(commitment -> commitment.state() == state)
          .mapToLong(Commitment::amount)
          .sum();
    }
  }

  /** {@code reported} as it was, whatever was captured. */
  static Payment of(Map<UUID, Paid> reported) {
    var lost = charges(reported, captured(reported), MoneyFacts::taken);
    var open = charges(reported, lost.left(), MoneyFacts::open);
    var orders = new HashMap<UUID, Paid>();
    var beyond = new HashMap<UUID, Long>();
    reported.forEach((id, paid) -> {
      // an open one is open, also where there is nothing left to take
      var taken = lost.reported(id).stream().filter(charge -> charge.amount() > 0).toList();
      orders.put(id, paid.with(paid.facts().with(taken, open.reported(id))));
      beyond.put(id, lost.beyond(id) + open.beyond(id));
    });
    return new Payment(orders, beyond);
  }

  /** What others took and gave back, by the order whose money it is. */
  Map<UUID, MoneyFacts> whose() {
    var lost = charges(orders, captured(orders), MoneyFacts::taken);
    var open = charges(orders, lost.left(), MoneyFacts::open);
    var refunds = new WithinCaptures<>(captured(orders), by(orders, MoneyFacts::refunds));
    return orders.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                entry -> {
                  var id = entry.getKey();
                  var back = new ArrayList<>(refunds.of(id));
                  if (refunds.beyond(id) > 0) {
                    back.add(OutsideRefund.without(refunds.beyond(id)));
                  }
                  var its = entry.getValue().facts().with(lost.of(id), open.of(id));
                  return new MoneyFacts(its.total(), its.captures(), back, its.charges());
                }));
  }

  private static WithinCaptures<Charge> charges(
      Map<UUID, Paid> orders, Map<UUID, Long> left, Function<MoneyFacts, List<Charge>> which) {
    return new WithinCaptures<>(left, by(orders, which));
  }

  private static <T> Map<UUID, T> by(Map<UUID, Paid> orders, Function<MoneyFacts, T> what) {
    return orders.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> what.apply(entry.getValue().facts())));
  }

  private static Map<UUID, Long> captured(Map<UUID, Paid> orders) {
    return by(orders, MoneyFacts::captured);
  }

  /** Whether others report as paid what these references name. */
  boolean reportedPaid(Set<String> references) {
    return orders.values().stream()
        .flatMap(paid -> paid.ownReported.stream())
        .anyMatch(references::contains);
  }

  Paid of(OrderId order) {
    return requireNonNull(orders.get(order.value()));
  }

  /** What of the payment is still there; below 0 where others gave back more than was paid. */
  long left() {
    return orders.values().stream().mapToLong(paid -> paid.room().balance()).sum();
  }

  /** As if nothing were promised or disputed. */
  long certainlyLeft() {
    return orders.values().stream().mapToLong(paid -> paid.afterWhatIsCertain().balance()).sum();
  }

  /** As if no chargeback were open. */
  Payment certain() {
    return with(paid -> paid.facts().certain());
  }

  /** As if all that was paid when it was promised back were still there. */
  Payment asPromised() {
    return with(paid -> paid.facts().atLeastPaid(paid.paidWhenPromised()));
  }

  private Payment with(Function<Paid, MoneyFacts> facts) {
    return new Payment(
        orders.entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    entry -> {
                      var paid = entry.getValue();
                      return paid.with(facts.apply(paid));
                    })),
        beyond);
  }

  boolean charged() {
    return orders.values().stream().anyMatch(paid -> paid.facts.disputed() + paid.facts.lost() > 0);
  }
}
