package org.redress.orders;

import static org.redress.orders.EventType.CANCELLED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of an order reports have cancelled; a report that names no lines cancels all of it. */
final class Cancelled {

  private Cancelled() {}

  /** The report with which the last unit of the contract was cancelled; null while one is not. */
  static @Nullable OrderEvent whole(Contract contract, List<OrderEvent> standing) {
    var units = new HashMap<String, Integer>();
    for (var event : standing) {
      if (event.type() == CANCELLED) {
        note(event, contract, units);
        if (contract.lines().stream().allMatch(line -> left(line, units) == 0)) {
          return event;
        }
      }
    }
    return null;
  }

  /** What is still to be delivered; all of it where nothing is, for the order is over then. */
  static Contract rest(Contract contract, List<OrderEvent> standing) {
    var units = new HashMap<String, Integer>();
    standing.stream()
        .filter(event -> event.type() == CANCELLED)
        .forEach(event -> note(event, contract, units));
    var rest =
        contract.lines().stream()
            .filter(line -> left(line, units) > 0)
            .map(line ->
                new Contract.Line(
                    line.reference(),
                    line.sku(),
                    line.title(),
                    line.category(),
                    left(line, units),
                    line.unitPrice()))
            .toList();
    return units.isEmpty() || rest.isEmpty() ? contract : contract.of(rest);
  }

  private static void note(OrderEvent event, Contract contract, Map<String, Integer> units) {
    var named = event.details().lines();
    if (named == null) {
      contract.lines().forEach(line -> units.put(line.reference(), line.quantity()));
    } else {
      named.forEach(line -> units.merge(line.reference(), line.quantity(), Integer::sum));
    }
  }

  private static int left(Contract.Line line, Map<String, Integer> units) {
    return Math.max(0, line.quantity() - units.getOrDefault(line.reference(), 0));
  }
}
