package org.redress.orders;

import java.util.HashMap;
import java.util.Map;

/** How many units of each line were neither given back as a whole nor promised to be. */
final class UnitsLeft {

  private UnitsLeft() {}

  static Map<String, Integer> of(Payment.Paid paid) {
    var left = new HashMap<String, Integer>();
    paid.contract().lines().forEach(line -> left.put(line.reference(), line.quantity()));
    committed(paid).forEach((line, quantity) -> left.merge(line, -quantity, Integer::sum));
    paid.facts()
        .unitsRefunded()
        .forEach((line, quantity) -> left.merge(line, -quantity, Integer::sum));
    left.replaceAll((line, quantity) -> Math.max(0, quantity));
    return left;
  }

  /** The parts of one decision are about the same units. */
  private static Map<String, Integer> committed(Payment.Paid paid) {
    var byDecision = new HashMap<String, Map<String, Integer>>();
    for (var commitment : paid.standing()) {
      var units =
          byDecision.computeIfAbsent(
              Captures.decision(commitment.ask().key()), key -> new HashMap<>());
      commitment.shares().stream()
          .filter(share -> share.items() > 0)
          .forEach(share -> units.merge(share.line(), share.quantity(), Math::max));
    }
    var units = new HashMap<String, Integer>();
    byDecision
        .values()
        .forEach(its -> its.forEach((line, quantity) -> units.merge(line, quantity, Integer::sum)));
    return units;
  }
}
