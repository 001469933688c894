package org.redress.orders;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  boolean charged() {
    return orders.values().stream().anyMatch(paid -> paid.facts.disputed() + paid.facts.lost() > 0);
  }
}
