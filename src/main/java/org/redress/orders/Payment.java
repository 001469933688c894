package org.redress.orders;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.redress.shared.OrderId;

/** All orders that one payment paid for, with what became of their money. */
record Payment(Map<UUID, Paid> orders) {

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

    /** What has reached the customer beyond all that it has paid, or has paid for its lines. */
    long twice() {
      var reached = committed(Commitment.State.SETTLED) + facts.refunded() + facts.lost();
      var ofAll = reached - facts.paid() - facts.surplus();
      var ofLines = afterWhatIsCertain().beyondLines() - facts.surplus();
      return Math.max(0, Math.max(ofAll, ofLines));
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
                      return new Paid(
                          paid.contract(), facts.apply(paid), paid.standing(), paid.ownReported());
                    })));
  }

  boolean charged() {
    return orders.values().stream().anyMatch(paid -> paid.facts.disputed() + paid.facts.lost() > 0);
  }
}
